package io.dragline.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.secret.SecretName;
import io.dragline.secret.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a registry by its HTTP interface, from the control plane. */
@Component
class RegistryHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern PART = Pattern.compile("(realm|service|scope)=\"([^\"]*)\"");
    private static final String MANIFESTS =
            "application/vnd.docker.distribution.manifest.v2+json," + "application/vnd.oci.image.manifest.v1+json";

    private final Secrets secrets;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build(); // follows no redirect: they could lead anywhere

    RegistryHttp(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What {@code /v2/} answers to our sign-in. */
    int ping(Registry registry) throws IOException, InterruptedException {
        return get(registry, "/v2/").statusCode();
    }

    /** The digest under which the registry holds exactly this image; empty: it does not, or another one. */
    Optional<String> digestOf(Registry registry, ImageRef tagged, ImageId image)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = get(registry, "/v2/" + tagged.path() + "/manifests/" + tagged.tag());
        if (answer.statusCode() != 200) return Optional.empty();
        Optional<String> digest = answer.headers().firstValue("Docker-Content-Digest");
        String config =
                json.readTree(answer.body()).path("config").path("digest").asText();
        // engines that keep images by manifest name an image by the digest itself
        return digest.filter(d -> image.value().equals(config) || image.value().equals(d));
    }

    private HttpResponse<String> get(Registry registry, String path) throws IOException, InterruptedException {
        URI uri = URI.create((plain(registry) ? "http://" : "https://") + registry.address() + path);
        HttpResponse<String> answer = send(uri, basic(registry));
        Optional<String> challenge = answer.headers().firstValue("WWW-Authenticate");
        boolean bearer = answer.statusCode() == 401 && challenge.orElse("").regionMatches(true, 0, "Bearer", 0, 6);
        return bearer ? send(uri, "Bearer " + token(registry, challenge.orElseThrow())) : answer;
    }

    private static boolean plain(Registry registry) {
        return registry.insecure() || registry.address().isLoopback();
    }

    private @Nullable String basic(Registry registry) {
        SecretName password = registry.password();
        if (password == null) return null;
        String pair = registry.user() + ":" + secrets.reveal(null, password);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private String token(Registry registry, String challenge) throws IOException, InterruptedException {
        StringBuilder query = new StringBuilder();
        String realm = "";
        for (Matcher part = PART.matcher(challenge); part.find(); ) {
            if (part.group(1).equals("realm")) realm = part.group(2);
            else
                query.append(query.isEmpty() ? "?" : "&")
                        .append(part.group(1))
                        .append('=')
                        .append(encoded(part.group(2)));
        }
        if (!realm.startsWith("https://") && !plain(registry))
            throw new IOException("registry " + registry.address() + " wants the sign-in sent unencrypted to " + realm);
        JsonNode answer =
                json.readTree(send(URI.create(realm + query), basic(registry)).body());
        return answer.path("token").asText(answer.path("access_token").asText());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(URI uri, @Nullable String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", MANIFESTS);
        if (authorization != null) request.header("Authorization", authorization);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
