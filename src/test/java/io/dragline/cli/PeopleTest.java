package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private final FakeControlPlane plane = FakeControlPlane.start();

    @AfterEach
    void stop() {
        plane.close();
    }

    @Test
    void givesActionsInAPlace() {
        plane.answers("POST /api/grants", "{\"id\": 7, \"scope\": \"shop/api@prod\"}");

        Typed.Result result = Typed.at(plane)
                .run("grant", "add", "--user", "lin", "--in", "shop/api@prod", "--actions", "deploy,roll-back");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("7").contains("shop/api@prod");
        assertThat(plane.only("POST /api/grants").body())
                .contains("\"DEPLOY\"", "\"ROLL_BACK\"", "\"lin\"")
                .doesNotContain("team", "role");
    }

    @Test
    void listsGrantsInOneTable() {
        plane.answers(
                "GET /api/grants",
                "[{\"id\": 7, \"team\": \"web\", \"scope\": \"shop@test\", \"role\": \"deployer\","
                        + " \"actions\": [\"VIEW\", \"ROLL_BACK\"]}]");

        assertThat(Typed.at(plane).run("grant", "list").out())
                .contains("shop@test")
                .contains("web")
                .contains("view,roll-back");
    }

    @Test
    void limitsAToken() {
        plane.answers("POST /api/tokens", "{\"token\": \"t\"}");

        assertThat(Typed.at(plane)
                        .run("token", "create", "ci", "--scope", "shop@test:deploy,view", "--scope", "*:view")
                        .out())
                .contains("t");
        assertThat(plane.only("POST /api/tokens").body())
                .containsSubsequence("limits", "shop@test", "DEPLOY", "VIEW", "*", "VIEW");
        assertThat(Typed.at(plane)
                        .run("token", "create", "ci", "--scope", "shop")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void asksTheAuditForWhatIsLookedFor() {
        plane.answers("GET /api/audit", "[]");

        Typed.at(plane).run("audit", "--user", "lin", "--did", "deploy", "--since", "2026-11-01T00:00:00Z");

        assertThat(plane.only("GET /api/audit").query())
                .contains("actor=lin")
                .contains("verb=deploy")
                .contains("since=2026-11-01");
    }
}
