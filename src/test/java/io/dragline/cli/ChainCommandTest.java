package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainCommandTest {
    private static final String RUN = "{\"id\": \"42\", \"project\": \"shop\", \"chain\": \"nightly\","
            + " \"environment\": \"prod\", \"state\": \"%s\", \"reason\": %s, \"deployments\": [{\"position\": 1,"
            + " \"undo\": false, \"deployment\": {\"id\": \"43\", \"service\": \"api\", \"state\": \"ROLLED_BACK\"}}]}";

    private final FakeControlPlane plane = FakeControlPlane.start();

    @AfterEach
    void stop() {
        plane.close();
    }

    private void runIs(String state, String reason) {
        plane.answers("POST /api/chain-runs", RUN.formatted("QUEUED", "null"));
        plane.answers("GET /api/chain-runs/42", RUN.formatted(state, reason));
    }

    @ParameterizedTest
    @CsvSource({"SUCCEEDED,0", "ROLLED_BACK,1", "FAILED,1", "REJECTED,1", "CANCELLED,1"})
    void endsWithTheRunAndSaysHowItEnded(String state, int exit) {
        runIs(state, "\"api: unhealthy\"");

        Typed.Result result = Typed.at(plane).run("chain", "run", "shop/nightly", "--wait");

        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.out()).isEqualTo("Run 42 of shop/nightly@prod: " + state + ": api: unhealthy\n");
        assertThat(result.err()).contains("1. api: ROLLED_BACK (43)");
    }

    @Test
    void startsAndReturnsWithoutWait() {
        runIs("RUNNING", "null");

        Typed.Result result = Typed.at(plane).run("chain", "run", "shop/nightly", "--note", "fix", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.json().text("state")).isEqualTo("QUEUED");
        assertThat(plane.only("POST /api/chain-runs").body()).contains("\"nightly\"", "\"fix\"", "\"cli\"");
    }

    @Test
    void endsWithSixWhenTheTimeIsOverAndTheRunGoesOn() {
        runIs("RUNNING", "null");

        assertThat(Typed.at(plane)
                        .run("chain", "run", "shop/nightly", "--wait", "--timeout", "1s")
                        .exit())
                .isEqualTo(6);
    }

    @Test
    void showsAndCancelsARun() {
        runIs("RUNNING", "null");
        plane.answers("POST /api/chain-runs/42/cancel", RUN.formatted("RUNNING", "null"));

        assertThat(Typed.at(plane).run("chain", "show", "42").out()).contains("Run 42 of", "api", "ROLLED_BACK", "43");
        assertThat(Typed.at(plane).run("chain", "cancel", "42").out()).contains("Run 42 is being cancelled");
    }
}
