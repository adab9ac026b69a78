package io.dragline.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a browser does in a sign-in: it keeps cookies by host, and goes where it is sent, one step at a time. */
final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String dragline;
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private String csrf = "";

    Visitor(String dragline) {
        this.dragline = dragline;
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send("GET", address, null, "");
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send("POST", dragline + path, json, "application/json");
    }

    HttpResponse<String> send(String method, String address, @Nullable String body, String type)
            throws IOException, InterruptedException {
        URI uri = URI.create(address);
        Map<String, String> jar = cookies.computeIfAbsent(uri.getAuthority(), none -> new HashMap<>());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!jar.isEmpty())
            request.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        if (body != null) request.header("Content-Type", type);
        if (!csrf.isEmpty() && address.startsWith(dragline)) request.header("X-CSRF-Token", csrf);
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.replaceFirst(";.*", "").split("=", 2);
            if (pair[1].isEmpty()) jar.remove(pair[0]);
            else jar.put(pair[0], pair[1]);
        }
        return answer;
    }

    /** The provider's page that Dragline sends the browser to. */
    String leave(String provider, String next) throws IOException, InterruptedException {
        session();
        return leave(post("/api/oidc/" + provider + "/start", "{\"next\": \"" + next + "\"}"));
    }

    String link(String provider, String password) throws IOException, InterruptedException {
        return leave(post("/api/oidc/" + provider + "/link", password));
    }

    private static String leave(HttpResponse<String> start) throws IOException {
        assertThat(start.statusCode()).as(start.body()).isEqualTo(200);
        assertThat(start.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("dragline_oidc=", "HttpOnly", "SameSite=Lax"));
        return field(start, "address");
    }

    static String field(HttpResponse<String> answer, String name) throws IOException {
        return new ObjectMapper().readTree(answer.body()).path(name).asText();
    }

    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Where Dragline sends the browser on to, after a provider at which everybody is signed in already. */
    String signIn(String provider) throws IOException, InterruptedException {
        return location(get(location(get(leave(provider, "/")))));
    }

    @Nullable
    String cookie(String name) {
        return cookies.getOrDefault(URI.create(dragline).getAuthority(), Map.of())
                .get(name);
    }

    void put(String name, String value) {
        cookies.computeIfAbsent(URI.create(dragline).getAuthority(), none -> new HashMap<>())
                .put(name, value);
    }

    /** What the page asks first. */
    String session() throws IOException, InterruptedException {
        String body = get(dragline + "/api/session").body();
        csrf = new ObjectMapper().readTree(body).path("csrf").asText("");
        return body;
    }
}
