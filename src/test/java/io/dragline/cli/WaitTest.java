package io.dragline.cli;

import static io.dragline.fakes.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.cli.FakeControlPlane.Answer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitTest {
    private static final String CALL = "GET /api/deployments/42";

    private final FakeControlPlane plane = FakeControlPlane.start();
    private volatile Json deployment = in("QUEUED");

    private final Typed typed = Typed.at(plane);

    WaitTest() {
        plane.answers(
                "POST /api/deployments",
                request -> new Answer(202, "application/json", in("QUEUED").toString()));
        plane.answers(CALL, request -> Answer.ok(deployment.toString()));
    }

    @AfterEach
    void stop() {
        plane.close();
    }

    @ParameterizedTest
    @CsvSource({"SUCCEEDED,0", "ROLLED_BACK,1", "FAILED,1", "REJECTED,1", "CANCELLED,1"})
    void endsWithTheDeploymentAndSaysHowItEnded(String state, int exit) {
        deployment = in(state).with("release", 7).with("reason", "verify: 502 from 10.88.1.2; look at its log");

        Typed.Result result = Typed.at(plane).run("deploy", "shop/api", "--env", "prod", "--wait");

        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.out())
                .isEqualTo("Deployment 42 of shop/api@prod: " + state
                        + ", release 7: verify: 502 from 10.88.1.2; look at its log\n");
    }

    @Test
    void learnsOfTheEndByAnEvent() {
        CompletableFuture<Typed.Result> waiting = waiting("--wait", "--json");
        await().until(() -> plane.readers() == 1);
        deployment = in("SUCCEEDED");
        plane.tell("deployment", "9");

        Typed.Result result = waiting.join();

        assertThat(result.exit()).isZero();
        assertThat(result.json().text("state")).isEqualTo("SUCCEEDED");
        assertThat(plane.requests("GET /api/events").get(0).query()).isEqualTo("deployment=42&untilEnd=true");
    }

    @Test
    void goesOnWaitingWhileTheControlPlaneIsAway() {
        CompletableFuture<Typed.Result> waiting = waiting("--wait");
        await().until(() -> plane.readers() == 1);
        plane.tell("step", "17");
        plane.goAway();
        deployment = in("SUCCEEDED");
        await().until(() -> typed.told().contains("away"));
        assertThat(waiting).isNotDone();
        plane.comeBack();

        Typed.Result result = waiting.join();

        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("is back");
    }

    @Test
    void resumesTheStreamAfterTheLastEventItSaw() {
        CompletableFuture<Typed.Result> waiting = waiting("--wait");
        await().until(() -> plane.readers() == 1);
        int asked = plane.requests(CALL).size();
        plane.tell("step", "17");
        await().until(() -> plane.requests(CALL).size() > asked);
        plane.goAway();
        plane.comeBack();
        await().until(() -> plane.readers() == 1);
        deployment = in("SUCCEEDED");
        plane.tell("deployment", "18");

        assertThat(waiting.join().exit()).isZero();
        assertThat(plane.requests("GET /api/events").get(1).lastEventId()).isEqualTo("17");
    }

    @Test
    void asksFromTimeToTimeWhenThereIsNoStream() {
        plane.withoutEvents();
        CompletableFuture<Typed.Result> waiting = waiting("--wait");
        await().until(() -> plane.requests(CALL).size() > 1);
        deployment = in("CANCELLED");

        assertThat(waiting.join().exit()).isEqualTo(1);
    }

    @Test
    void endsTheWaitWhenTheTimeIsOverAndLetsTheDeploymentGoOn() {
        deployment = in("WAITING_APPROVAL");

        Typed.Result result = waiting("--wait", "--timeout", "1s", "--json").join();

        assertThat(result.exit()).isEqualTo(6);
        assertThat(result.json().text("state")).isEqualTo("WAITING_APPROVAL");
        assertThat(plane.requests("POST /api/deployments/42/cancel")).isEmpty();
    }

    @Test
    void endsTheWaitInTimeEvenWhileTheControlPlaneIsAway() {
        CompletableFuture<Typed.Result> waiting = waiting("--wait", "--timeout", "2s");
        await().until(() -> plane.readers() == 1);
        plane.goAway();

        assertThat(waiting.join().exit()).isEqualTo(6);
    }

    @Test
    void tellsEachStepOnceItChanges() throws Exception {
        deployment = in("SUCCEEDED").with("steps", Json.parse("""
                [{"id": "s1", "name": "Swap upstream", "server": "a", "state": "COMPLETED", "attempts": 2,
                  "startedAt": "2026-11-22T02:00:00Z", "endedAt": "2026-11-22T02:00:01.5Z"}]"""));

        Typed.Result result = Typed.at(plane).run("deploy", "shop/api", "--env", "prod", "--wait");

        assertThat(result.err().lines().filter(each -> each.contains("Swap upstream")))
                .singleElement()
                .asString()
                .matches("  Swap upstream +a +COMPLETED +1\\.5 s \\(attempt 2\\)");
    }

    @Test
    void redrawsTheRunningStepsOnATerminalOnly() throws Exception {
        Json steps = Json.parse("[{\"id\": \"s1\", \"name\": \"Pull image\", \"state\": \"RUNNING\"}]");
        deployment = in("RUNNING").with("steps", steps);
        typed.onTerminal();
        CompletableFuture<Typed.Result> waiting = waiting("--wait");
        await().until(() -> typed.told().contains("\u001b[1F\u001b[J  Pull image"));
        deployment = in("SUCCEEDED");
        plane.tell("deployment", "1");

        assertThat(waiting.join().exit()).isZero();
    }

    private CompletableFuture<Typed.Result> waiting(String... options) {
        String[] words = ("deploy shop/api --env prod " + String.join(" ", options)).split(" ");
        return CompletableFuture.supplyAsync(() -> typed.run(words));
    }

    private static Json in(String state) {
        return Json.object()
                .with("id", "42")
                .with("project", "shop")
                .with("service", "api")
                .with("environment", "prod")
                .with("state", state);
    }
}
