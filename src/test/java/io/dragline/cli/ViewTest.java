package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.cli.FakeControlPlane.Answer;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewTest {
    private final FakeControlPlane plane = FakeControlPlane.start();

    @AfterEach
    void stop() {
        plane.close();
    }

    @Test
    void alignsColumnsAlsoWithChinese() {
        plane.answers(
                "GET /api/audit", "[{\"who\": \"中文\", \"what\": \"apply\"}, {\"who\": \"li\", \"what\": \"deploy\"}]");

        assertThat(Typed.at(plane).run("audit").out()).isEqualTo("WHO   WHAT\n中文  apply\nli    deploy\n");
    }

    @Test
    void saysHowLongAgoADeploymentBegan() {
        plane.answers(
                "GET /api/deployments",
                "[{\"id\": \"42\", \"project\": \"shop\", \"service\": \"api\", \"environment\": \"prod\", \"kind\": \"deploy\","
                        + "\"state\": \"RUNNING\", \"release\": 7, \"previousRelease\": 6, \"startedBy\": \"lin\", \"startedAt\": \""
                        + Instant.now().minusSeconds(200) + "\"}]");

        assertThat(Typed.at(plane).run("deployments").out())
                .contains("ID  WHAT           KIND    STATE    RELEASE  STARTED")
                .contains("42  shop/api@prod  deploy  RUNNING  6 → 7    3 min ago");
    }

    @Test
    void leadsOnWhenThereIsNothingToShow() {
        plane.answers("GET /api/deployments", "[]");

        Typed.Result result = Typed.at(plane).run("deployments");

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("dragline deploy ");
    }

    @Test
    void doesNotSayThatNothingIsThereWhereOnlyANameWasWrong() {
        plane.answers("GET /api/deployments", "[]");
        plane.answers("GET /api/replicas", "[]");

        assertThat(Typed.at(plane).run("deployments", "shp").err())
                .isEqualTo("No deployment is like that; all of them: dragline deployments\n");
        assertThat(Typed.at(plane).run("ps", "shp/api").err())
                .isEqualTo("Nothing of shp/api runs; all that runs: dragline ps\n");
    }

    @Test
    void answersInTheReadersLanguage() {
        plane.answers("GET /api/deployments", "[]");

        assertThat(Typed.at(plane)
                        .with("LANG", "zh_CN.UTF-8")
                        .run("deployments")
                        .err())
                .contains("还没有部署");
        assertThat(Typed.at(plane)
                        .with("LANG", "zh_CN.UTF-8")
                        .with("DRAGLINE_LANG", "en")
                        .run("deployments")
                        .err())
                .contains("No deployments");
    }

    @Test
    void asksTheControlPlaneForTheReadersLanguageAndForEnglishWhenAProgramReads() {
        plane.answers("GET /api/deployments", "[]");
        Typed person = Typed.at(plane).with("LANG", "zh_CN.UTF-8");

        person.run("deployments");
        person.run("deployments", "--json");

        assertThat(plane.requests("GET /api/deployments"))
                .extracting(FakeControlPlane.Request::language)
                .containsExactly("zh-CN", "en");
    }

    @Test
    void printsThePlanAndStartsNothing() {
        plane.answers("POST /api/deployments/plan", """
                {"steps": [{"name": "Pull image", "topic": "pull-image", "server": "a", "commands": ["docker pull x"]}]}""");

        Typed.Result result = Typed.at(plane).run("deploy", "shop/api", "--env", "prod", "--plan", "--wait");

        assertThat(result.out()).isEqualTo("Pull image (a)\n    docker pull x\n");
        assertThat(plane.requests("POST /api/deployments")).isEmpty();
    }

    @Test
    void printsTheLogsOfContainersLineByLine() {
        plane.answers("GET /api/replicas/logs", request -> new Answer(200, "text/plain", "a\u001b[2J\nb"));

        assertThat(Typed.at(plane)
                        .run("container-logs", "shop/api", "--env", "prod", "--tail", "2")
                        .out())
                .isEqualTo("a\nb\n");
        assertThat(Typed.at(plane)
                        .run("container-logs", "shop/api", "--env", "prod", "--json")
                        .json())
                .extracting(Json::text)
                .containsExactly("a\u001b[2J", "b");
        assertThat(plane.requests("GET /api/replicas/logs").get(0).query())
                .isEqualTo("project=shop&service=api&environment=prod&tail=2");
    }

    @Test
    void showsWhatReplicasUse() {
        plane.answers("GET /api/stats", """
                [{"project": "shop", "service": "api", "environment": "prod", "server": "a", "name": "shop-prod-api-1-42",
                  "cpu": 12.6, "memory": 52428800, "limit": null}]""");

        assertThat(Typed.at(plane).run("stats").out())
                .endsWith("\nshop/api@prod  a       shop-prod-api-1-42  13 %  50 MiB  -\n");
    }

    @Test
    void failsWhenTheAuditLogWasChanged() {
        plane.answers("GET /api/audit/verify", "{\"ok\": false, \"rows\": 9, \"head\": \"ab\", \"broken\": 4}");

        Typed.Result result = Typed.at(plane).run("audit", "--verify");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).startsWith("Entry 4 is not as it was written");
    }
}
