package io.dragline.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** What a browser does with cookies, without one. */
public final class Browser {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final ControlPlane plane;

    public Browser(ControlPlane plane) {
        this.plane = plane;
    }

    public HttpResponse<String> send(String method, String path, String json, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(plane.address() + path))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> signIn(String user, String password) throws IOException, InterruptedException {
        String body = "{\"user\": \"%s\", \"password\": \"%s\"}".formatted(user, password);
        return send("POST", "/api/session", body, Map.of());
    }

    public JsonNode session() throws IOException, InterruptedException {
        return JSON.readTree(send("GET", "/api/session", null, Map.of()).body());
    }
}
