package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {
    private final FakeControlPlane plane = FakeControlPlane.start();
    private final FakeControlPlane other = FakeControlPlane.start();

    @TempDir
    private Path config;

    LoginTest() {
        plane.answers("POST /api/login", "{\"token\": \"s3cret\", \"expiresAt\": \"2027-01-01T00:00:00Z\"}");
        plane.answers("GET /api/replicas", "[]");
        other.answers("GET /api/replicas", "[]");
    }

    @AfterEach
    void stop() {
        plane.close();
        other.close();
    }

    @Test
    void storesTheTokenForItsOwnerOnlyAndUsesItFromThenOn() throws IOException {
        Typed.Result result = signIn().in("pass word\n").run("login", "--user", "admin", "--password-stdin");

        assertThat(result.exit()).isZero();
        assertThat(plane.only("POST /api/login").body()).contains("\"pass word\"");
        assertThat(result.out() + result.err()).doesNotContain("s3cret").doesNotContain("pass word");
        Path file = config.resolve("dragline/tokens.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        signIn().run("ps");
        assertThat(plane.only("GET /api/replicas").token()).isEqualTo("Bearer s3cret");
    }

    @Test
    void givesATokenOnlyToTheControlPlaneThatMadeIt() {
        signIn().with("DRAGLINE_PASSWORD", "p").run("login", "--user", "admin");

        signIn().run("ps", "--url", other.address());

        assertThat(other.only("GET /api/replicas").token()).isEqualTo("null");
    }

    @Test
    void prefersTheOptionToTheVariableToTheStoredToken() {
        signIn().with("DRAGLINE_PASSWORD", "p").run("login", "--user", "admin");

        signIn().with("DRAGLINE_TOKEN", "variable").run("ps");
        signIn().with("DRAGLINE_TOKEN", "variable").run("ps", "--token", "option");

        assertThat(plane.requests("GET /api/replicas"))
                .extracting(FakeControlPlane.Request::token)
                .containsExactly("Bearer variable", "Bearer option");
    }

    @Test
    void saysWhatToDoWhenThereIsNobodyToAskForThePassword() {
        Typed.Result result = signIn().run("login", "--user", "admin");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--password-stdin").contains("DRAGLINE_PASSWORD");
    }

    @Test
    void asksForTheCodeOfASecondFactorOnceThePasswordWasRight() {
        plane.answers("POST /api/login", request -> {
            if (request.body().contains("\"code\""))
                return FakeControlPlane.Answer.ok("{\"token\": \"s3cret\", \"expiresAt\": \"2027-01-01T00:00:00Z\"}");
            String asks = "{\"title\": \"Unauthorized\", \"detail\": \"a code\", \"secondFactor\": true}";
            return new FakeControlPlane.Answer(401, "application/problem+json", asks);
        });

        Typed.Result result = signIn().with("DRAGLINE_PASSWORD", "p")
                .with("DRAGLINE_CODE", "123456")
                .run("login", "--user", "admin");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(plane.requests("POST /api/login")).hasSize(2);
        assertThat(plane.requests("POST /api/login").get(1).body()).contains("123456");
        assertThat(signIn().with("DRAGLINE_PASSWORD", "p")
                        .run("login", "--user", "admin")
                        .exit())
                .isEqualTo(2);
    }

    private Typed signIn() {
        return Typed.at(plane).without("DRAGLINE_TOKEN").with("XDG_CONFIG_HOME", config.toString());
    }
}
