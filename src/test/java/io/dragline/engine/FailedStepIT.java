package io.dragline.engine;

import static io.dragline.fakes.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.step.DeploymentId;
import io.dragline.step.StepUnknown;
import io.dragline.step.Superseded;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a step that fails, is unsure, or is cut off. */
@ExtendWith(SharedHouse.class)
class FailedStepIT {
    private final EngineHouse house;

    FailedStepIT(EngineHouse house) {
        this.house = house;
    }

    @Test
    void aStepThatFailsIsTriedThreeTimesAndThenClimbsBack() throws Exception {
        house.steps().only("a");
        AtomicInteger tries = new AtomicInteger();
        house.steps().when("verify-route", server -> {
            tries.incrementAndGet();
            throw new IOException("connection reset");
        });
        DeploymentId id = house.start("deploy", 3);

        assertThat(house.ends().next())
                .containsEntry("failure", "step-failed")
                .containsEntry("reason", "connection reset");
        assertThat(tries).hasValue(3);
        assertThat(house.steps().calls()).contains("restore-upstream a", "remove-started a");
        assertThat(house.step(id, "Verify route").attempts()).isEqualTo(3);
    }

    @Test
    void whatNobodyKnowsWaitsForAPersonAndGoesOnWhenRetried() throws Exception {
        house.steps().only("a");
        AtomicInteger tries = new AtomicInteger();
        house.steps().when("swap-upstream", server -> {
            if (tries.incrementAndGet() <= 3)
                throw new StepUnknown("server a does not answer", new IOException("timeout"));
        });
        DeploymentId id = house.start("deploy", 3);

        assertThat(house.ends().nextWaiting()).isEqualTo("server a does not answer");
        assertThat(house.get(Processes.class).progress(id))
                .hasValueSatisfying(progress -> assertThat(progress.incident()).isEqualTo("server a does not answer"));
        assertThat(house.get(Incidents.class).atServers()).containsExactly(new Incidents.At(id, "a"));
        assertThat(house.get(Processes.class).retry(id)).isOne();
        assertThat(house.ends().next()).containsEntry("failure", null);
    }

    @Test
    void anUndoThatFailsIsTriedAgainAloneAndThenWaits() throws Exception {
        house.steps().only("a");
        AtomicInteger tries = new AtomicInteger();
        house.steps().when("watch-replicas", server -> ScriptedSteps.refuse("unhealthy", "died"));
        house.steps().when("restore-upstream", server -> {
            if (tries.incrementAndGet() <= 3) ScriptedSteps.refuse("proxy-broken", "nginx -t ended with 1");
        });
        DeploymentId id = house.start("deploy", 3);

        assertThat(house.ends().nextWaiting()).isEqualTo("nginx -t ended with 1");
        assertThat(house.steps().calls()).doesNotContain("remove-started a");
        house.get(Processes.class).retry(id);
        house.ends().next();
        assertThat(house.steps().calls()).containsSubsequence("restore-upstream a", "remove-started a");
        assertThat(house.steps().calls()).containsOnlyOnce("remove-started a");
    }

    @Test
    void aStepWhoseLockRanOutWhileAllStoodStillGoesOnAndIsNotBegunBesideItself() throws Exception {
        house.steps().only("a");
        AtomicInteger tries = new AtomicInteger();
        house.steps().when("verify-replicas", server -> {
            if (tries.incrementAndGet() == 1) lockRunsOutAndIsTakenAgain();
        });
        DeploymentId id = house.start("deploy", 3);

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(tries).hasValue(1);
        assertThat(house.step(id, "Verify replicas").attempts()).isEqualTo(1);
    }

    @Test
    void aStepThatWasFetchedAgainBeginsAgainAtOnceWhenItsFirstAttemptIsHandedBack() throws Exception {
        house.steps().only("a");
        AtomicInteger tries = new AtomicInteger();
        house.steps().when("verify-replicas", server -> {
            if (tries.incrementAndGet() > 1) return;
            lockRunsOutAndIsTakenAgain();
            throw new Superseded("the turn ran out");
        });
        DeploymentId id = house.start("deploy", 3);

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(house.step(id, "Verify replicas").attempts()).isEqualTo(2);
    }

    @Test
    void theStepBehindOneWhoseEndWasCommittedWithoutAnAnswerBeginsAtOnce() throws Exception {
        house.steps().only("a");
        house.steps().when("verify-replicas", server -> house.get(LossyTransactions.class)
                .loseTheNextAnswer());
        DeploymentId id = house.start("deploy", 3);

        assertThat(house.ends().next()).containsEntry("failure", null); // waits less long than a lock lasts
        assertThat(house.steps().calls()).containsOnlyOnce("verify-replicas a").containsOnlyOnce("swap-upstream a");
        assertThat(house.step(id, "Swap upstream").attempts()).isEqualTo(2);
    }

    private void lockRunsOutAndIsTakenAgain() {
        JdbcClient db = house.get(JdbcClient.class);
        db.sql("update act_ru_ext_task set lock_exp_time_ = now() - interval '1 minute', rev_ = rev_ + 1")
                .update();
        await().until(() -> db.sql("select count(*) from act_ru_ext_task where lock_exp_time_ > now()")
                        .query(Integer.class)
                        .single()
                == 1);
    }

    @Test
    void aStoppedControlPlaneHandsItsStepBackAndTheNextOneGoesOn() throws Exception {
        house.steps().only("a");
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        house.steps().when("start-replicas", server -> {
            if (tries.incrementAndGet() > 1) return;
            begun.countDown();
            new CountDownLatch(1).await();
        });
        DeploymentId id = house.start("deploy", 3);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        house.restart();

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(house.steps().calls().stream().filter("start-replicas a"::equals))
                .hasSize(2);
        assertThat(house.steps().calls()).containsOnlyOnce("pull-image a");
        assertThat(house.step(id, "Start replicas").attempts()).isEqualTo(2);
    }

    @Test
    void secretsAreMaskedInCommandsAndReasons() throws Exception {
        house.steps()
                .when("pull-image", server -> ScriptedSteps.refuse("image-missing", "login with hunter2 was refused"));
        DeploymentId id = house.start("deploy", 3);

        assertThat(house.ends().next()).containsEntry("reason", "login with *** was refused");
        assertThat(house.step(id, "Pull image").error()).isEqualTo("login with *** was refused");
    }

    /** Programs print anything, and no text of the database's holds this. */
    @Test
    void climbsBackWhereTheReasonCannotBeStoredAsItIs() throws Exception {
        house.steps().only("a");
        house.steps().when("watch-replicas", server -> ScriptedSteps.refuse("unhealthy", "it said \0 and died"));
        house.start("deploy", 3);

        assertThat(house.ends().next()).containsEntry("reason", "it said  and died");
        assertThat(house.steps().calls()).contains("restore-upstream a", "remove-started a");
    }
}
