package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.journal.StepState;
import io.dragline.step.DeploymentId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** deploy.bpmn on the real engine: one test per way to end. */
@ExtendWith(SharedHouse.class)
class DeployProcessIT {
    private final EngineHouse house;

    DeployProcessIT(EngineHouse house) {
        this.house = house;
    }

    @Test
    void theNewReleaseServesWhenEveryStepIsDone() throws Exception {
        house.steps().only("a");
        house.start("deploy", null);

        assertThat(house.ends().next()).containsEntry("failure", null).containsEntry("release", 7);
        assertThat(house.steps().calls())
                .containsExactly(
                        "check-out",
                        "run-commands",
                        "build-image",
                        "push-image",
                        "record-release",
                        "check-window",
                        "freeze-rollout",
                        "pull-image a",
                        "ensure-network a",
                        "start-replicas a",
                        "verify-replicas a",
                        "swap-upstream a",
                        "verify-route a",
                        "watch-replicas",
                        "settle-rollout",
                        "drain-upstream a",
                        "remove-old a",
                        "prune-images a",
                        "push-state");
    }

    @Test
    void aGivenReleaseIsNotBuiltAgain() throws Exception {
        house.start("deploy", 3);

        assertThat(house.ends().next()).containsEntry("failure", null).containsEntry("release", 3);
        assertThat(house.steps().calls())
                .startsWith("check-window", "freeze-rollout")
                .doesNotContain("build-image", "record-release");
    }

    @Test
    void aFailedBuildEndsBeforeAnythingIsTouched() throws Exception {
        house.steps()
                .when("run-commands", server -> ScriptedSteps.refuse("command-failed", "mvn package ended with 1"));
        house.start("deploy", null);

        assertThat(house.ends().next())
                .containsEntry("failure", "command-failed")
                .containsEntry("reason", "mvn package ended with 1");
        assertThat(house.steps().calls()).doesNotContain("freeze-rollout", "record-release");
    }

    @Test
    void unfitReplicasAreRemovedOnEveryServerAndNothingIsSwapped() throws Exception {
        house.steps().when("verify-replicas", server -> {
            if ("b".equals(server)) ScriptedSteps.refuse("unhealthy", "503");
        });
        DeploymentId id = house.start("deploy", 3);

        assertThat(house.ends().next()).containsEntry("failure", "unhealthy");
        assertThat(house.steps().calls())
                .contains("remove-started a", "remove-started b", "push-state")
                .doesNotContain("swap-upstream a", "settle-rollout");
        assertThat(house.states(id, "Start replicas")).containsOnly(StepState.UNDONE);
    }

    @Test
    void aServerThatNeverStartedIsNotUndone() throws Exception {
        house.steps().when("start-replicas", server -> {
            if ("b".equals(server)) ScriptedSteps.refuse("start-failed", "no space left on device");
        });
        house.start("deploy", 3);

        assertThat(house.ends().next()).containsEntry("failure", "start-failed");
        assertThat(house.steps().calls()).contains("remove-started a").doesNotContain("remove-started b");
    }

    @Test
    void theWatchBringsTheOldReleaseBackInReverse() throws Exception {
        house.steps().only("a");
        house.steps().when("watch-replicas", server -> ScriptedSteps.refuse("unhealthy", "replica 2 died"));
        DeploymentId id = house.start("deploy", 3);

        assertThat(house.ends().next()).containsEntry("failure", "unhealthy");
        assertThat(house.steps().calls())
                .containsSubsequence("watch-replicas", "restore-upstream a", "remove-started a", "push-state")
                .doesNotContain("settle-rollout", "remove-old a");
        assertThat(house.states(id, "Swap upstream")).containsOnly(StepState.UNDONE);
    }

    @Test
    void everyProxyIsRestoredBeforeAnyReplicaIsRemoved() throws Exception {
        house.steps().when("verify-route", server -> {
            if ("b".equals(server)) ScriptedSteps.refuse("unhealthy", "502");
        });
        house.start("deploy", 3);

        house.ends().next();
        List<String> undo = house.steps().calls().stream()
                .filter(call -> call.startsWith("re") && !call.startsWith("record"))
                .toList();
        assertThat(undo.subList(0, 2)).containsExactlyInAnyOrder("restore-upstream a", "restore-upstream b");
        assertThat(undo.subList(2, 4)).containsExactlyInAnyOrder("remove-started a", "remove-started b");
    }

    @Test
    void aFailedCleanUpIsPassedOver() throws Exception {
        house.steps().only("a");
        house.steps().when("prune-images", server -> ScriptedSteps.refuse("busy", "image is in use"));
        DeploymentId id = house.start("deploy", 3);

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(house.step(id, "Prune images").state()).isEqualTo(StepState.SKIPPED);
    }
}
