package io.dragline.whole;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What is sent. */
final class Words {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Words() {}

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String request(String project, String service, String kind, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("project", project);
        request.put("service", service);
        request.put("kind", kind);
        if (!kind.equals("build")) request.put("environment", "prod");
        return json(request);
    }

    /** The body of an answer; Java's clients do not let a test choose the host. */
    static String get(String address, String host) {
        URI uri = URI.create(address);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + uri.getPath() + " HTTP/1.0\r\nHost: " + host + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(answer.indexOf("\r\n\r\n") + 4).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
