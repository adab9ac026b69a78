package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.step.DeploymentId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Cancelling deploy.bpmn on the real engine, while it may be and when it is too late. */
@ExtendWith(SharedHouse.class)
class CancelledProcessIT {
    private final EngineHouse house;

    CancelledProcessIT(EngineHouse house) {
        this.house = house;
    }

    @Test
    void cancellingInterruptsTheStepAndUndoesWhatWasDone() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        AtomicInteger interrupted = new AtomicInteger();
        house.steps().when("verify-replicas", server -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                throw e;
            }
        });
        DeploymentId id = house.start("deploy", 3);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        house.get(Processes.class).cancel(id);

        assertThat(house.ends().next()).containsEntry("failure", "cancelled");
        assertThat(interrupted).hasValue(2);
        assertThat(house.steps().calls())
                .contains("remove-started a", "remove-started b")
                .doesNotContain("swap-upstream a");
        assertThatThrownBy(() -> house.get(Processes.class).cancel(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStepAtASecondServerIsCancelledAlsoWhenTheFirstOneHasFailedByThen() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        house.steps().when("verify-replicas", server -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                if ("b".equals(server)) awaitFailure();
                throw e;
            }
        });
        DeploymentId id = house.start("deploy", 3);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        house.get(Processes.class).cancel(id);

        assertThat(house.ends().next()).containsEntry("failure", "cancelled");
        assertThat(house.steps().calls())
                .filteredOn(call -> call.startsWith("verify-replicas"))
                .hasSize(2);
    }

    private void awaitFailure() throws InterruptedException {
        var failures = house.get(RuntimeService.class)
                .createVariableInstanceQuery()
                .variableValueEquals("failure", "cancelled");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (failures.count() == 0 && System.nanoTime() < end) Thread.sleep(20);
    }

    @Test
    void aStepIsInterruptedOnlyWhenItCanSeeThatItWasCancelled() throws Exception {
        house.steps().only("a");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch again = new CountDownLatch(2);
        house.steps().when("verify-replicas", server -> {
            begun.countDown();
            again.countDown();
            new CountDownLatch(1).await();
        });
        DeploymentId id = house.start("deploy", 3);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        PlatformTransactionManager transactions = house.get(PlatformTransactionManager.class);
        TransactionStatus asking = transactions.getTransaction(new DefaultTransactionDefinition());
        house.get(Processes.class).cancel(id);
        boolean begunAgain = again.await(1, TimeUnit.SECONDS);
        transactions.commit(asking);

        assertThat(begunAgain).isFalse();
        assertThat(house.ends().next()).containsEntry("failure", "cancelled");
        assertThat(again.getCount()).isEqualTo(1);
    }

    @Test
    void cancellingABuildStopsTheCalledProcessToo() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        house.steps().when("run-commands", server -> {
            begun.countDown();
            new CountDownLatch(1).await();
        });
        DeploymentId id = house.start("deploy", null);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        house.get(Processes.class).cancel(id);

        assertThat(house.ends().next()).containsEntry("failure", "cancelled");
        assertThat(house.steps().calls()).doesNotContain("build-image", "freeze-rollout");
    }

    @Test
    void nothingIsCancelledOnceTheNewReleaseHasSettled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        house.steps().when("remove-old", server -> {
            begun.countDown();
            goOn.await();
        });
        DeploymentId id = house.start("deploy", 3);
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> house.get(Processes.class).cancel(id)).hasMessageContaining("dragline rollback");
        goOn.countDown();
        assertThat(house.ends().next()).containsEntry("failure", null);
    }
}
