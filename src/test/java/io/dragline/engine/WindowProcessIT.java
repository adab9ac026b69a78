package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.engine.ScriptedSteps.Window;
import io.dragline.journal.StepState;
import io.dragline.step.DeploymentId;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The timers of the shipped models on the real engine: held until a window opens, brought back when it ends. */
@ExtendWith(SharedHouse.class)
class WindowProcessIT {
    private final EngineHouse house;

    WindowProcessIT(EngineHouse house) {
        this.house = house;
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "deploy-static", "remove"})
    void nothingIsTouchedUntilTheWindowOpens(String model) throws Exception {
        house.steps().only("a");
        house.steps().window(Window.closed("P1D"));
        DeploymentId id = house.start(model, 3);
        assertThat(house.ends().nextHeld()).isEqualTo("it is closed");
        assertThat(house.get(Processes.class).progress(id).orElseThrow().held()).isNotNull();
        assertThat(house.get(Waits.class).held())
                .extracting(Waits.Wait::deployment)
                .contains(id);
        assertThat(house.steps().calls()).containsExactly("check-window");

        house.steps().window(Window.OPEN);
        house.get(Waits.class).wake(id);

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(house.steps().calls()).startsWith("check-window", "check-window", "freeze-rollout");
    }

    @Test
    void theTimerFiresByItselfAndTheWindowIsAskedAgain() throws Exception {
        house.steps().window(Window.closed("PT1S"));
        house.start("deploy", 3);
        house.ends().nextHeld();
        house.ends().nextHeld(); // still closed: it fired too early

        house.steps().window(Window.OPEN);

        assertThat(house.ends().next()).containsEntry("failure", null);
    }

    @Test
    void aClockThatJumpsAheadOnlyMakesItAskAgain() throws Exception {
        house.steps().window(Window.closed("P1D"));
        DeploymentId id = house.start("deploy", 3);
        house.ends().nextHeld();
        try {
            ClockUtil.offset(Duration.ofDays(2).toMillis());
            house.ends().nextHeld();
            assertThat(house.steps().calls()).doesNotContain("freeze-rollout");
        } finally {
            ClockUtil.reset();
        }

        house.steps().window(Window.OPEN);
        house.get(Waits.class).wake(id);

        assertThat(house.ends().next()).containsEntry("failure", null);
    }

    @Test
    void aClockThatIsSetBackDoesNotHoldItForADay() throws Exception {
        house.steps().window(Window.closed("PT2S"));
        DeploymentId id = house.start("deploy", 3);
        house.ends().nextHeld();
        house.steps().window(Window.OPEN);
        try {
            ClockUtil.offset(-Duration.ofDays(1).toMillis());
            house.get(Waits.class).wake(id); // as whoever looks after the waiting does, by the database's clock

            assertThat(house.ends().next()).containsEntry("failure", null);
        } finally {
            ClockUtil.reset();
        }
    }

    @Test
    void theReleaseIsBuiltWhileTheWindowIsClosed() throws Exception {
        house.steps().window(Window.closed("P1D"));
        DeploymentId id = house.start("deploy", null);
        house.ends().nextHeld();

        assertThat(house.steps().calls()).endsWith("record-release", "check-window");
        house.get(Processes.class).cancel(id);
        house.ends().next();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "deploy-static", "remove"})
    void whatIsCancelledWhileItWaitsHasChangedNothing(String model) throws Exception {
        house.steps().window(Window.closed("P1D"));
        DeploymentId id = house.start(model, 3);
        house.ends().nextHeld();

        house.get(Processes.class).cancel(id);

        assertThat(house.ends().next()).containsEntry("failure", "cancelled");
        assertThat(house.steps().calls()).containsOnly("check-window");
    }

    @Test
    void waitingSurvivesARestart() throws Exception {
        house.steps().window(Window.closed("PT3S"));
        house.start("deploy", 3);
        house.ends().nextHeld();
        house.steps().window(Window.OPEN);

        house.restart();

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(Collections.frequency(house.steps().calls(), "freeze-rollout"))
                .isEqualTo(1);
    }

    @Test
    void whoeverWakesItAtTheSameMomentWakesItOnce() throws Exception {
        house.steps().window(Window.closed("P1D"));
        DeploymentId id = house.start("deploy", 3);
        house.ends().nextHeld();
        house.steps().window(Window.OPEN);

        ExecutorService planes = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) planes.execute(() -> house.get(Waits.class).wake(id));
        planes.shutdown();

        assertThat(planes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(Collections.frequency(house.steps().calls(), "check-window")).isEqualTo(2);
    }

    @Test
    void whatIsNotThroughWhenTheWindowEndsClimbsBackInOrder() throws Exception {
        house.steps().only("a");
        house.steps().window(Window.closing("PT5S"));
        CountDownLatch never = new CountDownLatch(1);
        house.steps().when("verify-route", server -> never.await());
        DeploymentId id = house.start("deploy", 3);

        assertThat(house.ends().next())
                .containsEntry("failure", "window-closed")
                .containsEntry("reason", "the window is over");
        assertThat(house.steps().calls())
                .containsSubsequence("close-window", "restore-upstream a", "remove-started a", "push-state")
                .doesNotContain("watch-replicas");
        assertThat(house.states(id, "Swap upstream")).containsOnly(StepState.UNDONE);
    }

    @Test
    void whatIsThroughBeforeTheWindowEndsIsNotHeldUpByItsTimer() throws Exception {
        house.steps().window(Window.closing("P1D"));
        house.start("deploy", 3);

        assertThat(house.ends().next()).containsEntry("failure", null);
    }

    @Test
    void afterApprovalItWaitsForTheWindow() throws Exception {
        house.steps().window(Window.closed("P1D"));
        DeploymentId id = house.start("deploy-approved", 3);
        String task = house.ends().nextAsked();
        house.get(PersonTasks.class).complete(task, java.util.Map.of());
        house.ends().nextHeld();
        assertThat(house.steps().calls()).containsExactly("freeze-rollout", "check-window");

        house.get(Processes.class).cancel(id);

        assertThat(house.ends().next()).containsEntry("failure", "cancelled");
    }
}
