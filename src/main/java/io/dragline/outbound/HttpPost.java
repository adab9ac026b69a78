package io.dragline.outbound;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Posts JSON: one request on a connection of its own, 5 s in all, of the answer 64 KiB, redirects are not followed. */
public final class HttpPost {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Outbound outbound;

    public HttpPost(Outbound outbound) {
        this.outbound = outbound;
    }

    /** @throws OutboundRefused it is no address that may be posted to */
    public HttpAnswer send(URI address, Map<String, String> headers, byte[] body) throws IOException {
        String host = require(address);
        boolean secure = address.getScheme().equalsIgnoreCase("https");
        int port = port(address);
        try (Connection connection = outbound.connect(host, port, LONGEST)) {
            if (secure) connection.secure();
            try {
                ByteArrayOutputStream request = new ByteArrayOutputStream();
                request.write(head(address, headers, body.length).getBytes(StandardCharsets.US_ASCII));
                request.write(body);
                connection.out().write(request.toByteArray());
                connection.out().flush();
                return HttpAnswer.read(new BufferedInputStream(connection.in()));
            } catch (IOException e) {
                throw connection.told(e);
            }
        }
    }

    /** As {@link #send} asks it, before anything is sent; the host. */
    public String require(URI address) throws OutboundRefused {
        String host = address.getHost();
        String scheme = address.getScheme();
        if (host == null
                || scheme == null
                || !scheme.toLowerCase(java.util.Locale.ROOT).matches("https?"))
            throw new OutboundRefused("the address is not https://host/…");
        if (address.getRawUserInfo() != null)
            throw new OutboundRefused("the address holds an account before the host; leave it out");
        if (scheme.equalsIgnoreCase("http") && !outbound.isNamed(host, port(address)))
            throw new OutboundRefused("http:// is not encrypted; write https://, or start the control plane with"
                    + " --outbound " + host);
        return host;
    }

    private static int port(URI address) {
        if (address.getPort() > 0) return address.getPort();
        return address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static String head(URI address, Map<String, String> headers, int length) throws OutboundRefused {
        URI ascii = URI.create(address.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        if (ascii.getRawQuery() != null) path += "?" + ascii.getRawQuery();
        StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: " + ascii.getHost()
                + (ascii.getPort() > 0 ? ":" + ascii.getPort() : "") + "\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + length + "\r\nConnection: close\r\nAccept: */*\r\nUser-Agent: Dragline\r\n");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (!header.getValue().matches("[\\x20-\\x7e]*"))
                throw new OutboundRefused("the header " + header.getKey() + " holds what no header may");
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        return head.append("\r\n").toString();
    }
}
