package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretCommandTest {
    private final FakeControlPlane plane = FakeControlPlane.start().answers("PUT /api/secrets/db", "{}");

    @AfterEach
    void stop() {
        plane.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'pass\n', 'pass'",
        "'pass\r\n', 'pass'",
        "' pass ', ' pass '",
        "'-----BEGIN\nkey\n', '-----BEGIN\nkey\n'",
    })
    void sendsTheValueOfStandardInput(String typed, String sent) throws IOException {
        Typed.Result result = Typed.at(plane).in(typed).run("secret", "set", "db", "--project", "shop");

        FakeControlPlane.Request request = plane.only("PUT /api/secrets/db");
        assertThat(Json.parse(request.body()).text("value")).isEqualTo(sent);
        assertThat(request.query()).isEqualTo("project=shop");
        assertThat(result.out() + result.err()).doesNotContain("pass").doesNotContain("BEGIN");
    }

    @Test
    void refusesAnEmptyValue() {
        assertThat(Typed.at(plane).in("\n").run("secret", "set", "db").exit()).isEqualTo(2);
        assertThat(plane.requests("PUT /api/secrets/db")).isEmpty();
    }

    @Test
    void makesAnAccountWithoutThePasswordOnTheCommandLine() throws IOException {
        plane.answers("POST /api/users", "{}");

        Typed.at(plane).in("pw\n").run("user", "add", "lin", "--role", "developer", "--password-stdin");

        assertThat(Json.parse(plane.only("POST /api/users").body()))
                .hasToString(Json.parse("{\"name\": \"lin\", \"password\": \"pw\", \"role\": \"developer\"}")
                        .toString());
    }
}
