package io.dragline.outbound;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks with GET, or posts a form: as {@link HttpPost}, one request on a connection of its own, never redirected. */
@Component
public class HttpCall {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Outbound outbound;
    private final HttpPost rules;

    HttpCall(Outbound outbound) {
        this.outbound = outbound;
        this.rules = new HttpPost(outbound);
    }

    /** @throws OutboundRefused it is no address that may be asked */
    public HttpAnswer get(URI address, Map<String, String> headers) throws IOException {
        return send("GET", address, headers, null);
    }

    /** @param form {@code a=b&c=d}, encoded */
    public HttpAnswer post(URI address, Map<String, String> headers, String form) throws IOException {
        return send("POST", address, headers, form);
    }

    /** Before anything is sent: whether it may be asked at all. */
    public void require(URI address) throws OutboundRefused {
        rules.require(address);
    }

    private HttpAnswer send(String method, URI address, Map<String, String> headers, @Nullable String form)
            throws IOException {
        String host = rules.require(address);
        boolean secure = address.getScheme().equalsIgnoreCase("https");
        int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        try (Connection connection = outbound.connect(host, port, LONGEST)) {
            if (secure) connection.secure();
            try {
                connection.out().write(request(method, address, headers, form));
                connection.out().flush();
                return HttpAnswer.read(new BufferedInputStream(connection.in()));
            } catch (IOException e) {
                throw connection.told(e);
            }
        }
    }

    private static byte[] request(String method, URI address, Map<String, String> headers, @Nullable String form)
            throws IOException {
        URI ascii = URI.create(address.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        if (ascii.getRawQuery() != null) path += "?" + ascii.getRawQuery();
        byte[] body = form == null ? new byte[0] : form.getBytes(StandardCharsets.US_ASCII);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + ascii.getRawAuthority()
                + "\r\nConnection: close\r\nAccept: application/json\r\nUser-Agent: Dragline\r\n");
        if (form != null)
            head.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (!header.getValue().matches("[\\x20-\\x7e]*"))
                throw new OutboundRefused("the header " + header.getKey() + " holds what no header may");
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        all.write(body);
        return all.toByteArray();
    }
}
