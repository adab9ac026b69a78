package io.dragline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dragline.servers.Browser;
import io.dragline.servers.ControlPlane;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser's sign-in, against the real program: what its cookie allows, and what other sites' pages may not. */
class SessionIT {
    private static final String NAME = "dragline_session=";
    private static final String TOKEN = "{\"name\": \"made by a page\"}";

    @TempDir
    static Path folder;

    private static ControlPlane plane;
    private Browser browser;

    @BeforeAll
    static void start() {
        plane = ControlPlane.start(folder);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser(plane);
    }

    private HttpResponse<String> signIn() throws Exception {
        return browser.signIn("admin", ControlPlane.PASSWORD);
    }

    private String csrf() throws Exception {
        return browser.session().get("csrf").asText();
    }

    private int createToken(Map<String, String> headers) throws Exception {
        return browser.send("POST", "/api/tokens", TOKEN, headers).statusCode();
    }

    @Test
    void givesACookieThatScriptsAndOtherSitesCannotUse() throws Exception {
        HttpResponse<String> answer = signIn();

        assertThat(answer.statusCode()).isEqualTo(200);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith(NAME).contains("; HttpOnly", "; SameSite=Strict", "; Path=/");
        assertThat(cookie).doesNotContain("Secure", "Max-Age", "Domain");
        assertThat(answer.body()).doesNotContain(cookie.substring(NAME.length(), cookie.indexOf(';')));
        assertThat(browser.session().get("user").asText()).isEqualTo("admin");
    }

    @Test
    void bindsTheCookieToTheHostAndToTlsBehindAProxyThatEndsIt() throws Exception {
        String body = "{\"user\": \"admin\", \"password\": \"%s\"}".formatted(ControlPlane.PASSWORD);
        HttpResponse<String> answer = browser.send("POST", "/api/session", body, Map.of("X-Forwarded-Proto", "https"));

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-" + NAME)
                .contains("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/");
    }

    @Test
    void tellsWhoeverHasNotSignedInSoWithoutAnError() throws Exception {
        assertThat(browser.session().get("user").isNull()).isTrue();
        assertThat(browser.send("GET", "/api/projects", null, Map.of()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAChangeWithoutTheTokenOfTheSession() throws Exception {
        signIn();
        String foreign = csrf();
        signIn();

        assertThat(createToken(Map.of())).isEqualTo(403);
        assertThat(createToken(Map.of("X-CSRF-Token", foreign))).isEqualTo(403);
        assertThat(createToken(Map.of("X-CSRF-Token", csrf()))).isEqualTo(201);
    }

    @Test
    void refusesWhatAnotherSitesPageSends() throws Exception {
        signIn();
        String csrf = csrf();

        for (Map<String, String> foreign : List.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"))) {
            Map<String, String> headers = new HashMap<>(foreign);
            headers.put("X-CSRF-Token", csrf);
            assertThat(createToken(headers)).as("%s", foreign).isEqualTo(403);
            assertThat(browser.send("POST", "/api/session", "{}", foreign).statusCode())
                    .as("sign-in with %s", foreign)
                    .isEqualTo(403);
        }
        assertThat(createToken(Map.of("X-CSRF-Token", csrf, "Origin", plane.address())))
                .isEqualTo(201);
    }

    @Test
    void endsWithTheSignOutAlsoForWhoKeptTheCookie() throws Exception {
        String cookie =
                signIn().headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        Map<String, String> kept = Map.of("Cookie", cookie);
        assertThat(new Browser(plane).send("GET", "/api/projects", null, kept).statusCode())
                .isEqualTo(200);

        assertThat(browser.send("DELETE", "/api/session", null, Map.of("X-CSRF-Token", csrf()))
                        .statusCode())
                .isEqualTo(204);

        assertThat(browser.session().get("user").isNull()).isTrue();
        assertThat(new Browser(plane).send("GET", "/api/projects", null, kept).statusCode())
                .isEqualTo(401);
    }

    @Test
    void closesTheEventStreamOfWhoSignedOut() throws Exception {
        String cookie =
                signIn().headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        String csrf = csrf();
        Thread leaves = new Thread(() -> {
            try {
                browser.send("DELETE", "/api/session", null, Map.of("X-CSRF-Token", csrf));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        leaves.start();
        // returns only when the server ends the stream
        HttpResponse<String> stream =
                new Browser(plane).send("GET", "/api/events?output=", null, Map.of("Cookie", cookie));
        assertThat(stream.statusCode()).isIn(200, 401);
        leaves.join();
    }

    @Test
    void remembersWhatAPersonPrefers() throws Exception {
        signIn();
        Map<String, String> headers = Map.of("X-CSRF-Token", csrf());

        assertThat(browser.send(
                                "PUT",
                                "/api/session/preferences",
                                "{\"language\": \"zh-CN\", \"theme\": \"dark\"}",
                                headers)
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.session().get("preferences").toString()).contains("zh-CN", "dark");
        assertThat(browser.send("PUT", "/api/session/preferences", "{\"language\": \"tlh\"}", headers)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void namesTheRequestInEveryProblem() throws Exception {
        HttpResponse<String> refused = browser.send("GET", "/api/projects", null, Map.of());

        assertThat(refused.body())
                .contains(refused.headers().firstValue("X-Request-Id").orElseThrow());
    }

    /** The page's client is generated from this file; `npm run gen` in frontend/ then brings its types up to date. */
    @Test
    void describesItselfAsThePageKnowsIt() throws Exception {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        Object description = json.readValue(
                browser.send("GET", "/api/openapi.json", null, Map.of()).body(), Map.class);
        String now = json.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n";
        Path file = Path.of("frontend/src/api/openapi.json");
        String known = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(file, now);

        assertThat(known.equals(now)) // thousands of lines: git shows which ones better than a failure would
                .as("the API has changed and %s with it: run `npm run gen` in frontend/ and commit both", file)
                .isTrue();
    }
}
