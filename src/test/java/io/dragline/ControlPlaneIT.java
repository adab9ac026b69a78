package io.dragline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.servers.ControlPlane;
import io.dragline.servers.ControlPlane.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real program on its embedded database: who gets in, who may do what, and how failures are told. */
class ControlPlaneIT {
    @TempDir
    static Path folder;

    private static ControlPlane plane;
    private static String admin;

    @BeforeAll
    static void start() {
        plane = ControlPlane.startOnNothing(folder);
        admin = plane.signIn("admin", ControlPlane.PASSWORD);
        String user = "{\"name\": \"%s\", \"password\": \"a password of %s\", \"role\": \"%s\"}";
        for (String role : List.of("developer", "viewer"))
            assertThat(plane.call("POST", "/api/users", admin, user.formatted(role, role, role))
                            .status())
                    .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @Test
    void tellsWhoIsSignedIn() {
        Answer me = plane.call("GET", "/api/me", admin, null);

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body().get("user").asText()).isEqualTo("admin");
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownUserAlike() {
        String wrong = "{\"user\": \"viewer\", \"password\": \"not the password\"}";
        Answer known = plane.call("POST", "/api/login", null, wrong);
        Answer unknown = plane.call("POST", "/api/login", null, wrong.replace("viewer", "nobody"));

        assertThat(known.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        String number = "\"requestId\":\"[^\"]*\"";
        assertThat(unknown.text().replaceAll(number, "")).isEqualTo(known.text().replaceAll(number, ""));
    }

    @Test
    void slowsDownWhoGuesses() {
        String wrong = "{\"user\": \"guessed\", \"password\": \"not the password\"}";
        plane.await(
                "the guesses to be slowed down",
                () -> plane.call("POST", "/api/login", null, wrong).status() == 429);

        assertThat(plane.call("GET", "/api/me", admin, null).status()).isEqualTo(200);
    }

    @Test
    void refusesATokenAfterItsEnd() {
        String token = newToken("short", "1s").body().get("token").asText();

        plane.await(
                "the token to expire",
                () -> plane.call("GET", "/api/me", token, null).status() == 401);
    }

    @Test
    void refusesARevokedTokenAtOnce() {
        Answer created = newToken("revoked", "1h");
        String token = created.body().get("token").asText();
        assertThat(plane.call("GET", "/api/me", token, null).status()).isEqualTo(200);

        String path = "/api/tokens/" + created.body().get("id").asText();
        assertThat(plane.call("DELETE", path, admin, null).status()).isEqualTo(204);

        assertThat(plane.call("GET", "/api/me", token, null).status()).isEqualTo(401);
    }

    @Test
    void doesNotLetOneUserRevokeAnothersToken() {
        String developer = plane.signIn("developer", "a password of developer");
        String path = "/api/tokens/" + newToken("own", "1h").body().get("id").asText();

        assertThat(plane.call("DELETE", path, developer, null).status()).isEqualTo(404);
    }

    private static Answer newToken(String name, String life) {
        String wish = "{\"name\": \"%s\", \"expires\": \"%s\"}".formatted(name, life);
        return plane.call("POST", "/api/tokens", admin, wish);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/me,           200, 200, 200",
        "GET,  /metrics,          200, 200, 200",
        "GET,  /api/tokens,       200, 200, 200",
        "GET,  /api/secrets,      200, 200, 403",
        "GET,  /api/users,        200, 403, 403",
        "GET,  /api/audit,        200, 403, 403",
        "GET,  /api/audit/verify, 200, 403, 403",
    })
    void grantsByRole(String method, String path, int asAdmin, int asDeveloper, int asViewer) {
        assertThat(plane.call(method, path, null, null).status()).isEqualTo(401);
        assertThat(plane.call(method, path, "dragline_wrong", null).status()).isEqualTo(401);
        assertThat(plane.call(method, path, admin, null).status()).isEqualTo(asAdmin);
        assertThat(plane.call(method, path, developer(), null).status()).isEqualTo(asDeveloper);
        assertThat(plane.call(method, path, viewer(), null).status()).isEqualTo(asViewer);
    }

    private static String developer() {
        return plane.signIn("developer", "a password of developer");
    }

    private static String viewer() {
        return plane.signIn("viewer", "a password of viewer");
    }

    @Test
    void neverGivesASecretBack() {
        String value = "canary-5e1c37-never-seen";
        assertThat(plane.call("PUT", "/api/secrets/canary?project=shop", admin, "{\"value\": \"" + value + "\"}")
                        .status())
                .isEqualTo(204);

        assertThat(plane.call("GET", "/api/secrets?project=shop", admin, null).text())
                .contains("canary")
                .doesNotContain(value);
        assertThat(plane.call("GET", "/api/audit", admin, null).text())
                .contains("secret.set", "shop/canary")
                .doesNotContain(value);
        assertThat(plane.output()).doesNotContain(value);
    }

    @Test
    void keepsTheLastAdmin() {
        assertThat(plane.call("DELETE", "/api/users/admin", admin, null).status())
                .isEqualTo(409);
        assertThat(plane.call("PUT", "/api/users/admin", admin, "{\"role\": \"viewer\"}")
                        .status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /api/nothing       | application/json |                    | 404 | nothing at",
                "GET    | /nothing           | application/json |                    | 404 | nothing at",
                "DELETE | /api/me            | application/json |                    | 405 | DELETE",
                "POST   | /api/tokens        | text/plain       | name               | 415 | text/plain",
                "POST   | /api/tokens        | application/json | {\"name\":         | 400 | not JSON (line 1",
                "POST   | /api/tokens        | application/json | {\"nam\": \"a\"}   | 400 | nam: unknown key; known are expires, limits, name",
                "POST   | /api/tokens        | application/json | {}                 | 400 | name: ",
                "POST   | /api/tokens        | application/json |                    | 400 | body",
                "POST   | /api/users         | application/json | {\"name\": \"A B\"} | 400 | name: 'A B'",
                "DELETE | /api/tokens/abc    | application/json |                    | 400 | id: 'abc'",
                "DELETE | /api/secrets/none  | application/json |                    | 404 | no secret 'none'",
                "PUT    | /api/secrets/short | application/json | {\"value\": \"abc\"} | 400 | at least 4",
                "GET    | /api/audit?limit=0 | application/json |                    | 400 | limit is 0",
            })
    void tellsEveryFailureAsAProblemDetail(
            String method, String path, String type, String body, int status, String detail) {
        Answer answer = plane.call(method, path, admin, type, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
        assertThat(answer.body().get("title").asText()).isNotBlank();
        assertThat(answer.body().get("detail").asText()).contains(detail).doesNotContain("io.dragline");
    }

    @Test
    void refusesABodyOfMoreThanOneMegabyte() {
        String body = "{\"value\": \"" + "x".repeat(1 << 20) + "\"}";

        Answer answer = plane.call("PUT", "/api/secrets/large", admin, body);

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void describesItsInterface() {
        Answer description = plane.call("GET", "/api/openapi.json", null, null);

        assertThat(description.body().get("paths").has("/api/login")).isTrue();
        assertThat(description.text()).doesNotContain("\"caller\"");
    }

    @Test
    void refusesASecondControlPlaneOnTheSameFolder() {
        try (ControlPlane second = ControlPlane.run(List.of("--port", "0", "--data", "" + folder))) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output())
                    .startsWith("dragline: another control plane works in the data folder " + folder)
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void refusesAPortThatIsTaken(@TempDir Path other) {
        String port = plane.address().replaceFirst(".*:", "");
        try (ControlPlane second = ControlPlane.run(List.of("--port", port, "--data", "" + other))) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output()).startsWith("dragline: cannot listen on 127.0.0.1:" + port);
            assertThat(other.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void closesTheDataFolderToOthers() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
        assertThat(Files.getPosixFilePermissions(folder.resolve("key"))).hasSize(1);
        assertThat(Files.getPosixFilePermissions(folder.resolve("postgres/password")))
                .hasSize(1);
    }
}
