package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change needs, and who lets it pass or answers for somebody else. */
class PolicyCommandTest {
    private static final String POLICY = "{\"version\": 4, \"hitPolicy\": \"FIRST\","
            + " \"inputs\": [{\"name\": \"project\"}, {\"name\": \"hour\"}], \"outputs\": [{\"name\": \"approvals\"}],"
            + " \"rules\": [{\"inputs\": [\"\\\"shop\\\"\", \">= 18\"], \"outputs\": [\"2\"], \"note\": \"\"}]}";

    @TempDir
    private Path folder;

    private final FakeControlPlane plane = FakeControlPlane.start();

    @AfterEach
    void stop() {
        plane.close();
    }

    @Test
    void showsTheRulesAsATable() {
        plane.answers("GET /api/policy", POLICY);

        Typed.Result result = Typed.at(plane).run("policy", "show");

        assertThat(result.exit()).isZero();
        assertThat(result.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsExactly("PROJECT HOUR APPROVALS", "\"shop\" >= 18 2");
    }

    @Test
    void setsATableThatIsInOrderOnTopOfTheNewest() throws Exception {
        Path file = Files.writeString(folder.resolve("policy.dmn"), "<definitions/>");
        plane.answers("POST /api/policy/check", "[]");
        plane.answers("GET /api/policy", POLICY);
        plane.answers("PUT /api/policy", POLICY.replace("4", "5"));

        Typed.Result result = Typed.at(plane).run("policy", "set", file.toString(), "--note", "two");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("version 5");
        assertThat(plane.only("PUT /api/policy").body())
                .contains("<definitions/>", "\"base\" : 4", "\"note\" : \"two\"");
    }

    @Test
    void setsNothingThatIsWrong() throws Exception {
        Path file = Files.writeString(folder.resolve("policy.dmn"), "<definitions/>");
        plane.answers(
                "POST /api/policy/check",
                "[{\"rule\": 1, \"column\": \"hour\", \"code\": \"x\", \"problem\": \"no hour\"}]");

        Typed.Result result = Typed.at(plane).run("policy", "set", file.toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).contains("no hour");
        assertThat(plane.requests("PUT /api/policy")).isEmpty();
    }

    @Test
    void asksWhatAChangeWouldNeed() {
        plane.answers("POST /api/policy/decide", "{\"approvals\": 2, \"by\": [\"ops\"]}");

        assertThat(Typed.at(plane)
                        .run("policy", "test", "shop/api", "--env", "prod", "--kind", "rollback")
                        .out())
                .contains("approvals: 2");
        assertThat(plane.only("POST /api/policy/decide").body()).contains("\"kind\" : \"rollback\"", "\"prod\"");
    }

    @Test
    void letsADeploymentPassForAReason() {
        plane.answers("POST /api/deployments/42/override", "{\"id\": \"42\"}");

        assertThat(Typed.at(plane).run("override", "42").exit()).isEqualTo(2);
        assertThat(Typed.at(plane)
                        .run("override", "42", "--reason", "the shop is down")
                        .exit())
                .isZero();
        assertThat(plane.only("POST /api/deployments/42/override").body()).contains("the shop is down");
    }

    @Test
    void handsATaskOverAndTakesItBack() {
        plane.answers("POST /api/tasks/42/delegate", "");
        plane.answers("DELETE /api/tasks/42/delegate", "");

        assertThat(Typed.at(plane)
                        .run("delegate", "42", "--to", "bob", "--note", "on holiday")
                        .out())
                .contains("waits for bob");
        assertThat(plane.only("POST /api/tasks/42/delegate").body()).contains("\"to\" : \"bob\"", "on holiday");
        assertThat(Typed.at(plane).run("delegate", "42", "--back").exit()).isZero();
        plane.only("DELETE /api/tasks/42/delegate");
        assertThat(Typed.at(plane).run("delegate", "42").exit()).isEqualTo(2);
    }
}
