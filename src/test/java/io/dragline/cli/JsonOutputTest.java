package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.cli.FakeControlPlane.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonOutputTest {
    private final FakeControlPlane plane = FakeControlPlane.start();

    @AfterEach
    void stop() {
        plane.close();
    }

    @ParameterizedTest
    @CsvSource({
        "deployments, GET /api/deployments",
        "deployments shop/api, GET /api/deployments",
        "deployment 42, GET /api/deployments/42",
        "cancel 42, POST /api/deployments/42/cancel",
        "retry 42, POST /api/deployments/42/retry",
        "releases shop/api, GET /api/projects/shop/services/api/releases",
        "ps, GET /api/replicas",
        "stats, GET /api/stats",
        "secret list, GET /api/secrets",
        "secret remove db, DELETE /api/secrets/db",
        "server list, GET /api/servers",
        "server remove a, DELETE /api/servers/a",
        "server host-key h, POST /api/servers/host-key",
        "registry list, GET /api/registries",
        "registry create main, POST /api/registries/create",
        "registry add hub --address h, POST /api/registries",
        "registry remove hub, DELETE /api/registries/hub",
        "user list, GET /api/users",
        "user remove lin, DELETE /api/users/lin",
        "token list, GET /api/tokens",
        "token create ci --expires 90d, POST /api/tokens",
        "token remove 7, DELETE /api/tokens/7",
        "model list, GET /api/models",
        "audit, GET /api/audit",
        "build shop/api, POST /api/deployments",
        "deploy shop/api --env prod, POST /api/deployments",
        "deploy shop/api --env prod --plan, POST /api/deployments/plan",
        "rollback shop/api --env prod --to 6, POST /api/deployments",
        "scale shop/api --env prod --replicas 2, POST /api/deployments",
    })
    void printsExactlyTheDocumentOfTheControlPlane(String words, String call) {
        String document = "[{\"id\": \"1\", \"unknown\": [1, 2.50, null, true, \"中文\"]}]";
        plane.answers(call, document);

        Typed.Result before = Typed.at(plane).run(("--json " + words).split(" "));
        Typed.Result after = Typed.at(plane).run((words + " --json").split(" "));

        assertThat(before.out().replaceAll("\\s", "")).isEqualTo(document.replaceAll("\\s", ""));
        assertThat(after).isEqualTo(before);
        assertThat(after.exit()).isZero();
        assertThat(after.err()).isEmpty();
    }

    @Test
    void printsAProblemAsOneDocumentToo() {
        plane.answers("GET /api/replicas", request -> Answer.problem(403, "Forbidden", "lin may not view shop"));

        Typed.Result result = Typed.at(plane).run("ps", "--json");

        assertThat(result.json().text("detail")).isEqualTo("lin may not view shop");
        assertThat(result.err()).contains("lin may not view shop");
    }

    @Test
    void printsAMistakeInTheWordsAsOneDocumentToo() {
        Typed.Result result = Typed.at(plane).run("deploy", "shop", "--json");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.json().text("title")).contains("PROJECT/SERVICE");
    }

    @Test
    void printsAnEmptyListAsAnEmptyList() {
        plane.answers("GET /api/deployments", "[]");

        assertThat(Typed.at(plane).run("deployments", "--json").out().strip()).isEqualTo("[ ]");
    }
}
