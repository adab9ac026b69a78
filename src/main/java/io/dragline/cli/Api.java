package io.dragline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The control plane over HTTP. {@code HttpURLConnection} answers in a tenth of a second from a cold start where
 * {@code java.net.http} takes six.
 */
final class Api {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    /** For what is asked for again and again. */
    private static final Duration GLANCE = Duration.ofSeconds(20);

    private final URI base;
    private final @Nullable String token;
    private final Messages messages;
    private final String language;

    /** @param language in which the control plane is to answer */
    Api(URI base, @Nullable String token, Messages messages, String language) {
        this.base = base;
        this.token = token;
        this.messages = messages;
        this.language = language;
        // or a POST whose connection breaks would be sent a second time
        System.setProperty("sun.net.http.retryPost", "false");
    }

    Json get(Address address) {
        return json(exchange("GET", address, ANSWER, "application/json", null));
    }

    /** The same, without much patience. */
    Json glance(Address address) {
        return json(exchange("GET", address, GLANCE, "application/json", null));
    }

    Json post(Address address, Json body) {
        return json(exchange("POST", address, ANSWER, "application/json", body.toString()));
    }

    /** Sends something that is not JSON. */
    Json post(Address address, String type, String body) {
        return json(exchange("POST", address, ANSWER, type, body));
    }

    Json put(Address address, Json body) {
        return json(exchange("PUT", address, ANSWER, "application/json", body.toString()));
    }

    Json delete(Address address) {
        return json(exchange("DELETE", address, ANSWER, "application/json", null));
    }

    /** Whatever is at the address, as text. */
    String text(Address address) {
        return exchange("GET", address, ANSWER, null, null);
    }

    private String exchange(
            String method, Address address, Duration patience, @Nullable String type, @Nullable String body) {
        try {
            HttpURLConnection connection = open(address, patience);
            connection.setRequestMethod(method);
            connection.setRequestProperty("Accept", type == null ? "*/*" : "application/json");
            if (body != null) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", type);
                try (OutputStream out = connection.getOutputStream()) {
                    out.write(body.getBytes(StandardCharsets.UTF_8));
                }
            }
            try (InputStream in = answer(connection)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw away(e);
        }
    }

    /** A connection whose answer is read while it comes; the caller closes it by {@code disconnect()}. */
    HttpURLConnection open(Address address, Duration silence, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = open(address, silence);
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private HttpURLConnection open(Address address, Duration silence) throws IOException {
        URI uri = URI.create(base + "/api" + address.text());
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout((int) CONNECT.toMillis());
        connection.setReadTimeout((int) silence.toMillis());
        connection.setInstanceFollowRedirects(false); // the token is for this address only
        connection.setUseCaches(false);
        connection.setRequestProperty("Accept-Language", language);
        if (token != null) connection.setRequestProperty("Authorization", "Bearer " + token);
        return connection;
    }

    /** The body of a success; anything else is a {@link Problem}. */
    InputStream answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status >= 200 && status < 300) return connection.getInputStream();
        // a refused sign-in says itself why; only a missing token bears this header
        if (status == 401 && token == null && connection.getHeaderField("WWW-Authenticate") != null)
            throw Problem.of(Exit.NOT_ALLOWED, messages.text("not-signed-in"), messages.text("sign-in-first"));
        InputStream error = connection.getErrorStream();
        throw Problem.answered(status, error == null ? "" : new String(error.readAllBytes(), StandardCharsets.UTF_8));
    }

    private Json json(String body) {
        try {
            return body.isBlank() ? Json.object() : Json.parse(body);
        } catch (IOException e) {
            throw Problem.of(
                    Exit.UNREACHABLE, messages.text("not-dragline", base), messages.text("not-dragline-do", "--url"));
        }
    }

    Problem away(IOException e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return Problem.of(Exit.UNREACHABLE, messages.text("unreachable", base), messages.text("unreachable-do", why));
    }
}
