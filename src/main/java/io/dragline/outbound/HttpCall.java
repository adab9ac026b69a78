package io.dragline.outbound;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks over HTTP: each on a connection of its own, 5 s in all, of the answer 64 KiB, redirects are not followed. */
public final class HttpCall {
    /** What is sent along. */
    private record Body(String type, byte[] bytes) {}

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Outbound outbound;

    public HttpCall(Outbound outbound) {
        this.outbound = outbound;
    }

    /** @throws OutboundRefused it is no address that may be asked */
    public HttpAnswer get(URI address, Map<String, String> headers) throws IOException {
        return send("GET", address, headers, null);
    }

    /** @throws OutboundRefused it is no address that may be posted to */
    public HttpAnswer post(URI address, Map<String, String> headers, byte[] json) throws IOException {
        return send("POST", address, headers, new Body("application/json", json));
    }

    /** @param form {@code a=b&c=d}, encoded */
    public HttpAnswer postForm(URI address, Map<String, String> headers, String form) throws IOException {
        byte[] bytes = form.getBytes(StandardCharsets.US_ASCII);
        return send("POST", address, headers, new Body("application/x-www-form-urlencoded", bytes));
    }

    private HttpAnswer send(String method, URI address, Map<String, String> headers, @Nullable Body body)
            throws IOException {
        String host = require(address);
        boolean secure = address.getScheme().equalsIgnoreCase("https");
        int port = port(address);
        try (Connection connection = outbound.connect(host, port, LONGEST)) {
            if (secure) connection.secure();
            try {
                ByteArrayOutputStream request = new ByteArrayOutputStream();
                request.write(head(method, address, headers, body).getBytes(StandardCharsets.US_ASCII));
                if (body != null) request.write(body.bytes());
                connection.out().write(request.toByteArray());
                connection.out().flush();
                return HttpAnswer.read(new BufferedInputStream(connection.in()));
            } catch (IOException e) {
                throw connection.told(e);
            }
        }
    }

    /** As each request asks it, before anything is sent; the host. */
    public String require(URI address) throws OutboundRefused {
        String host = address.getHost();
        String scheme = address.getScheme();
        if (host == null || scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?"))
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

    private static String head(String method, URI address, Map<String, String> headers, @Nullable Body body)
            throws OutboundRefused {
        URI ascii = URI.create(address.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        if (ascii.getRawQuery() != null) path += "?" + ascii.getRawQuery();
        String port = ascii.getPort() > 0 ? ":" + ascii.getPort() : "";
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + ascii.getHost() + port
                + "\r\nConnection: close\r\nUser-Agent: Dragline\r\n");
        if (body != null)
            head.append("Content-Type: " + body.type() + "\r\nContent-Length: " + body.bytes().length + "\r\n");
        if (!headers.containsKey("Accept")) head.append("Accept: */*\r\n");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (!header.getValue().matches("[\\x20-\\x7e]*"))
                throw new OutboundRefused("the header " + header.getKey() + " holds what no header may");
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        return head.append("\r\n").toString();
    }
}
