package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.journal.StepRecord;
import io.dragline.journal.StepState;
import io.dragline.step.DeploymentId;
import io.dragline.step.StepOutcome;
import io.dragline.step.StepUnknown;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** deploy.bpmn on the real engine: one test per way to end, and one per way to fail. */
class DeployProcessIT {
    private static EngineHouse house;

    @BeforeAll
    static void open() {
        house = new EngineHouse();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void reset() {
        EngineHouse.STEPS.reset();
        EngineHouse.ENDS.ended.clear();
        EngineHouse.ENDS.waiting.clear();
    }

    @Test
    void theNewReleaseServesWhenEveryStepIsDone() throws Exception {
        EngineHouse.STEPS.servers.remove("b");
        house.start("deploy", null);

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", null).containsEntry("release", 7);
        assertThat(calls())
                .containsExactly(
                        "check-out",
                        "run-commands",
                        "build-image",
                        "push-image",
                        "record-release",
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

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", null).containsEntry("release", 3);
        assertThat(calls()).startsWith("freeze-rollout").doesNotContain("build-image", "record-release");
    }

    @Test
    void aFailedBuildEndsBeforeAnythingIsTouched() throws Exception {
        EngineHouse.STEPS.when("run-commands", server -> refuse("command-failed", "mvn package ended with 1"));
        house.start("deploy", null);

        assertThat(EngineHouse.ENDS.next())
                .containsEntry("failure", "command-failed")
                .containsEntry("reason", "mvn package ended with 1");
        assertThat(calls()).doesNotContain("freeze-rollout", "record-release");
    }

    @Test
    void unfitReplicasAreRemovedOnEveryServerAndNothingIsSwapped() throws Exception {
        EngineHouse.STEPS.when("verify-replicas", server -> {
            if ("b".equals(server)) refuse("unhealthy", "503");
        });
        DeploymentId id = house.start("deploy", 3);

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", "unhealthy");
        assertThat(calls())
                .contains("remove-started a", "remove-started b", "push-state")
                .doesNotContain("swap-upstream a", "settle-rollout");
        assertThat(states(id, "Start replicas")).containsOnly(StepState.UNDONE);
    }

    @Test
    void aServerThatNeverStartedIsNotUndone() throws Exception {
        EngineHouse.STEPS.when("start-replicas", server -> {
            if ("b".equals(server)) refuse("start-failed", "no space left on device");
        });
        house.start("deploy", 3);

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", "start-failed");
        assertThat(calls()).contains("remove-started a").doesNotContain("remove-started b");
    }

    @Test
    void theWatchBringsTheOldReleaseBackInReverse() throws Exception {
        EngineHouse.STEPS.servers.remove("b");
        EngineHouse.STEPS.when("watch-replicas", server -> refuse("unhealthy", "replica 2 died"));
        DeploymentId id = house.start("deploy", 3);

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", "unhealthy");
        assertThat(calls())
                .containsSubsequence("watch-replicas", "restore-upstream a", "remove-started a", "push-state")
                .doesNotContain("settle-rollout", "remove-old a");
        assertThat(states(id, "Swap upstream")).containsOnly(StepState.UNDONE);
    }

    @Test
    void everyProxyIsRestoredBeforeAnyReplicaIsRemoved() throws Exception {
        EngineHouse.STEPS.when("verify-route", server -> {
            if ("b".equals(server)) refuse("unhealthy", "502");
        });
        house.start("deploy", 3);

        EngineHouse.ENDS.next();
        List<String> undo = calls().stream()
                .filter(call -> call.startsWith("re") && !call.startsWith("record"))
                .toList();
        assertThat(undo.subList(0, 2)).containsExactlyInAnyOrder("restore-upstream a", "restore-upstream b");
        assertThat(undo.subList(2, 4)).containsExactlyInAnyOrder("remove-started a", "remove-started b");
    }

    @Test
    void aStepThatFailsIsTriedThreeTimesAndThenClimbsBack() throws Exception {
        EngineHouse.STEPS.servers.remove("b");
        AtomicInteger tries = new AtomicInteger();
        EngineHouse.STEPS.when("verify-route", server -> {
            tries.incrementAndGet();
            throw new IOException("connection reset");
        });
        DeploymentId id = house.start("deploy", 3);

        assertThat(EngineHouse.ENDS.next())
                .containsEntry("failure", "step-failed")
                .containsEntry("reason", "connection reset");
        assertThat(tries).hasValue(3);
        assertThat(calls()).contains("restore-upstream a", "remove-started a");
        assertThat(record(id, "Verify route").attempts()).isEqualTo(3);
    }

    @Test
    void whatNobodyKnowsWaitsForAPersonAndGoesOnWhenRetried() throws Exception {
        EngineHouse.STEPS.servers.remove("b");
        AtomicInteger tries = new AtomicInteger();
        EngineHouse.STEPS.when("swap-upstream", server -> {
            if (tries.incrementAndGet() <= 3)
                throw new StepUnknown("server a does not answer", new IOException("timeout"));
        });
        DeploymentId id = house.start("deploy", 3);

        assertThat(EngineHouse.ENDS.waiting.poll(20, TimeUnit.SECONDS)).isEqualTo("server a does not answer");
        assertThat(processes().progress(id))
                .hasValueSatisfying(progress -> assertThat(progress.incident()).isEqualTo("server a does not answer"));
        assertThat(processes().retry(id)).isOne();
        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", null);
    }

    @Test
    void anUndoThatFailsIsTriedAgainAloneAndThenWaits() throws Exception {
        EngineHouse.STEPS.servers.remove("b");
        AtomicInteger tries = new AtomicInteger();
        EngineHouse.STEPS.when("watch-replicas", server -> refuse("unhealthy", "died"));
        EngineHouse.STEPS.when("restore-upstream", server -> {
            if (tries.incrementAndGet() <= 3) refuse("proxy-broken", "nginx -t ended with 1");
        });
        DeploymentId id = house.start("deploy", 3);

        assertThat(EngineHouse.ENDS.waiting.poll(20, TimeUnit.SECONDS)).isEqualTo("nginx -t ended with 1");
        assertThat(calls()).doesNotContain("remove-started a");
        processes().retry(id);
        EngineHouse.ENDS.next();
        assertThat(calls()).containsSubsequence("restore-upstream a", "remove-started a");
        assertThat(calls()).containsOnlyOnce("remove-started a");
    }

    @Test
    void cancellingInterruptsTheStepAndUndoesWhatWasDone() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        AtomicInteger interrupted = new AtomicInteger();
        EngineHouse.STEPS.when("verify-replicas", server -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                throw e;
            }
        });
        DeploymentId id = house.start("deploy", 3);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        processes().cancel(id);

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", "cancelled");
        assertThat(interrupted).hasValue(2);
        assertThat(calls()).contains("remove-started a", "remove-started b").doesNotContain("swap-upstream a");
        assertThatThrownBy(() -> processes().cancel(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStepIsInterruptedOnlyWhenItCanSeeThatItWasCancelled() throws Exception {
        EngineHouse.STEPS.servers.remove("b");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch again = new CountDownLatch(2);
        EngineHouse.STEPS.when("verify-replicas", server -> {
            begun.countDown();
            again.countDown();
            new CountDownLatch(1).await();
        });
        DeploymentId id = house.start("deploy", 3);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        PlatformTransactionManager transactions = house.get(PlatformTransactionManager.class);
        TransactionStatus asking = transactions.getTransaction(new DefaultTransactionDefinition());
        processes().cancel(id);
        boolean begunAgain = again.await(1, TimeUnit.SECONDS);
        transactions.commit(asking);

        assertThat(begunAgain).isFalse();
        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", "cancelled");
        assertThat(again.getCount()).isEqualTo(1);
    }

    @Test
    void cancellingABuildStopsTheCalledProcessToo() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        EngineHouse.STEPS.when("run-commands", server -> {
            begun.countDown();
            new CountDownLatch(1).await();
        });
        DeploymentId id = house.start("deploy", null);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        processes().cancel(id);

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", "cancelled");
        assertThat(calls()).doesNotContain("build-image", "freeze-rollout");
    }

    @Test
    void nothingIsCancelledOnceTheNewReleaseHasSettled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        EngineHouse.STEPS.when("remove-old", server -> {
            begun.countDown();
            goOn.await();
        });
        DeploymentId id = house.start("deploy", 3);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> processes().cancel(id)).hasMessageContaining("dragline rollback");
        goOn.countDown();
        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", null);
    }

    @Test
    void aFailedCleanUpIsPassedOver() throws Exception {
        EngineHouse.STEPS.servers.remove("b");
        EngineHouse.STEPS.when("prune-images", server -> refuse("busy", "image is in use"));
        DeploymentId id = house.start("deploy", 3);

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", null);
        assertThat(record(id, "Prune images").state()).isEqualTo(StepState.SKIPPED);
    }

    @Test
    void aStoppedControlPlaneHandsItsStepBackAndTheNextOneGoesOn() throws Exception {
        EngineHouse.STEPS.servers.remove("b");
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        EngineHouse.STEPS.when("start-replicas", server -> {
            if (tries.incrementAndGet() > 1) return;
            begun.countDown();
            new CountDownLatch(1).await();
        });
        DeploymentId id = house.start("deploy", 3);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        house.restart();

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", null);
        assertThat(calls().stream().filter("start-replicas a"::equals)).hasSize(2);
        assertThat(calls()).containsOnlyOnce("pull-image a");
        assertThat(record(id, "Start replicas").attempts()).isEqualTo(2);
    }

    @Test
    void secretsAreMaskedInCommandsAndReasons() throws Exception {
        EngineHouse.STEPS.when("pull-image", server -> refuse("image-missing", "login with hunter2 was refused"));
        DeploymentId id = house.start("deploy", 3);

        assertThat(EngineHouse.ENDS.next()).containsEntry("reason", "login with *** was refused");
        assertThat(record(id, "Pull image").error()).isEqualTo("login with *** was refused");
    }

    @Test
    void staticFilesAreRestoredInReverse() throws Exception {
        EngineHouse.STEPS.servers.remove("b");
        EngineHouse.STEPS.when("verify-route", server -> refuse("unhealthy", "404"));
        house.start("deploy-static", 3);

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", "unhealthy");
        assertThat(calls())
                .containsExactly(
                        "freeze-rollout",
                        "publish-files a",
                        "swap-upstream a",
                        "verify-route a",
                        "restore-upstream a",
                        "restore-files a",
                        "push-state");
    }

    @Test
    void staticFilesServe() throws Exception {
        EngineHouse.STEPS.servers.remove("b");
        house.start("deploy-static", 3);

        Map<String, Object> end = EngineHouse.ENDS.next();
        assertThat(end).containsEntry("failure", null);
        assertThat(calls()).endsWith("settle-rollout", "drain-upstream a", "prune-files a", "push-state");
    }

    @Test
    void theRouteGoesBeforeWhatServes() throws Exception {
        EngineHouse.STEPS.servers.remove("b");
        house.start("remove", 3);

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", null);
        assertThat(calls())
                .containsExactly(
                        "freeze-rollout",
                        "swap-upstream a",
                        "settle-rollout",
                        "drain-upstream a",
                        "prune-files a",
                        "remove-old a",
                        "push-state");
    }

    @Test
    void aRouteThatCannotGoIsBroughtBackEverywhere() throws Exception {
        EngineHouse.STEPS.when("swap-upstream", server -> {
            if ("b".equals(server)) refuse("proxy-broken", "nginx -t ended with 1");
        });
        house.start("remove", 3);

        assertThat(EngineHouse.ENDS.next()).containsEntry("failure", "proxy-broken");
        assertThat(calls())
                .contains("restore-upstream a", "push-state")
                .doesNotContain("settle-rollout", "remove-old a");
    }

    private static Processes processes() {
        return house.get(Processes.class);
    }

    private static List<String> calls() {
        return EngineHouse.STEPS.calls();
    }

    private static void refuse(String code, String why) {
        throw new StepOutcome(code, why);
    }

    private static StepRecord record(DeploymentId id, String name) {
        return house.journal().steps(id).stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<StepState> states(DeploymentId id, String name) {
        return house.journal().steps(id).stream()
                .filter(step -> step.name().equals(name))
                .map(StepRecord::state)
                .toList();
    }
}
