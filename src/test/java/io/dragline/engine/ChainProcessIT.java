package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.step.DeploymentId;
import io.dragline.step.StepUnknown;
import io.dragline.step.StepWaits;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** upgrade-chain.bpmn on the real engine, with five services a, [b, c], d, e: one test per way to end. */
@ExtendWith(SharedHouse.class)
class ChainProcessIT {
    private final EngineHouse house;

    ChainProcessIT(EngineHouse house) {
        this.house = house;
    }

    @Test
    void everyServiceServesWhenEveryLinkIsDone() throws Exception {
        house.start("upgrade-chain");

        assertThat(house.ends().next()).containsEntry("failure", null);
        List<String> calls = house.steps().calls();
        assertThat(calls).hasSize(5).startsWith("deploy a").endsWith("deploy d", "deploy e");
        assertThat(calls.subList(1, 3)).containsExactlyInAnyOrder("deploy b", "deploy c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "e"})
    void allBeforeTheOneThatFailsAreUndoneInReverse(String bad) throws Exception {
        house.steps().when("deploy", service -> {
            if (bad.equals(service)) ScriptedSteps.refuse("link-failed", bad + ": unhealthy");
        });
        house.start("upgrade-chain");

        assertThat(house.ends().next())
                .containsEntry("failure", "link-failed")
                .containsEntry("reason", bad + ": unhealthy");
        List<String> undone = undone(bad);
        List<String> calls = house.steps().calls();
        assertThat(calls.stream().filter(call -> call.startsWith("undo"))).containsExactlyElementsOf(undone);
        assertThat(calls).endsWith(undone.toArray(String[]::new));
        if (!bad.equals("e")) assertThat(calls).doesNotContain("deploy e");
    }

    private static List<String> undone(String bad) {
        return switch (bad) {
            case "a" -> List.of();
            case "b" -> List.of("undo c", "undo a");
            case "c" -> List.of("undo b", "undo a");
            case "d" -> List.of("undo c", "undo b", "undo a");
            default -> List.of("undo d", "undo c", "undo b", "undo a");
        };
    }

    @Test
    void theOthersOfALinkComeToTheirEndBeforeTheUndoBegins() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        house.steps().when("deploy", service -> {
            if ("b".equals(service)) {
                failed.countDown();
                ScriptedSteps.refuse("link-failed", "b: unhealthy");
            }
            if ("c".equals(service))
                assertThat(failed.await(60, TimeUnit.SECONDS)).isTrue();
        });
        house.start("upgrade-chain");

        assertThat(house.ends().next()).containsEntry("failure", "link-failed");
        assertThat(house.steps().calls()).endsWith("undo c", "undo a");
    }

    @Test
    void aLinkThatWaitsKeepsNoThreadAndGoesOnWhenItIsRungFor() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch laidAside = new CountDownLatch(1);
        house.steps().when("deploy", service -> {
            if ("d".equals(service) && !over.get())
                throw new StepWaits("deployment 9", () -> {
                    laidAside.countDown();
                    return false;
                });
        });
        DeploymentId id = house.start("upgrade-chain");
        assertThat(laidAside.await(60, TimeUnit.SECONDS)).isTrue();
        house.get(Processes.class).wake(id, "deployment 8");

        over.set(true);
        house.get(Processes.class).wake(id, "deployment 9");

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(house.steps().calls()).containsOnlyOnce("deploy e").contains("deploy d");
    }

    @Test
    void whatEndedWhileItWasLaidAsideIsNotMissed() throws Exception {
        AtomicBoolean asked = new AtomicBoolean();
        house.steps().when("deploy", service -> {
            if ("d".equals(service) && !asked.getAndSet(true)) throw new StepWaits("deployment 9", () -> true);
        });
        house.start("upgrade-chain");

        assertThat(house.ends().next()).containsEntry("failure", null);
    }

    @Test
    void aWaitingLinkGoesOnAfterARestart() throws Exception {
        CountDownLatch laidAside = new CountDownLatch(1);
        AtomicBoolean over = new AtomicBoolean();
        house.steps().when("deploy", service -> {
            if ("b".equals(service) && !over.get())
                throw new StepWaits("deployment 9", () -> {
                    laidAside.countDown();
                    return false;
                });
        });
        house.start("upgrade-chain");
        assertThat(laidAside.await(60, TimeUnit.SECONDS)).isTrue();

        over.set(true);
        house.restart();

        assertThat(house.ends().next()).containsEntry("failure", null);
        assertThat(house.steps().calls()).containsOnlyOnce("deploy a", "deploy c", "deploy d", "deploy e");
    }

    @Test
    void cancellingWakesALinkThatWaits() throws Exception {
        CountDownLatch laidAside = new CountDownLatch(1);
        AtomicBoolean cancelled = new AtomicBoolean();
        house.steps().when("deploy", service -> {
            if ("d".equals(service) && cancelled.get()) ScriptedSteps.refuse("link-failed", "cancelled");
            if ("d".equals(service))
                throw new StepWaits("deployment 9", () -> {
                    laidAside.countDown();
                    return false;
                });
        });
        DeploymentId id = house.start("upgrade-chain");
        assertThat(laidAside.await(60, TimeUnit.SECONDS)).isTrue();

        cancelled.set(true);
        house.get(Processes.class).cancel(id);

        assertThat(house.ends().next()).containsEntry("cancelled", true);
        assertThat(house.steps().calls()).endsWith("undo c", "undo b", "undo a").doesNotContain("deploy e");
    }

    @Test
    void anUndoThatFailsWaitsForAPersonAndThenGoesOn() throws Exception {
        AtomicBoolean stuck = new AtomicBoolean(true);
        house.steps().when("deploy", service -> {
            if ("e".equals(service)) ScriptedSteps.refuse("link-failed", "e: unhealthy");
        });
        house.steps().when("undo", service -> {
            if ("c".equals(service) && stuck.get()) throw new StepUnknown("c cannot", new IllegalStateException());
        });
        DeploymentId id = house.start("upgrade-chain");
        assertThat(house.ends().nextWaiting()).isEqualTo("c cannot");
        assertThat(house.steps().calls()).endsWith("undo d", "undo c");

        stuck.set(false);
        assertThat(house.get(Processes.class).retry(id)).isEqualTo(1);

        assertThat(house.ends().next()).containsEntry("failure", "link-failed");
        assertThat(house.steps().calls()).endsWith("undo d", "undo c", "undo c", "undo b", "undo a");
    }
}
