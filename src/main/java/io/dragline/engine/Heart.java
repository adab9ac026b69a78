package io.dragline.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.springframework.stereotype.Component;

/** Keeps the locks of running steps, and interrupts a step whose task is gone or can no longer be ours. */
@Component
class Heart implements AutoCloseable {
    /** Tests that wait for its end shorten it. */
    static final Duration LOCK = Duration.ofSeconds(Integer.getInteger("step.lock.seconds", 30));

    private static final Duration BEAT = Duration.ofSeconds(5);

    private final ExternalTaskService tasks;
    private final String node;
    private final StepRuns runs;
    private final Cancellation cancellation;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "step-heart"));

    Heart(ExternalTaskService tasks, NodeName node, StepRuns runs, Cancellation cancellation) {
        this.tasks = tasks;
        this.node = node.value();
        this.runs = runs;
        this.cancellation = cancellation;
    }

    ScheduledFuture<?> beat(StepRuns.Run run) {
        long[] held = {System.nanoTime()};
        return clock.scheduleAtFixedRate(
                () -> {
                    try {
                        tasks.extendLock(run.work().task(), node, LOCK.toMillis());
                        held[0] = System.nanoTime();
                        if (cancellation.asked(run.work()).isPresent()) runs.interrupt(run); // by another control plane
                    } catch (BadUserRequestException gone) { // no such task, or it is another's now
                        runs.interrupt(run);
                    } catch (RuntimeException away) {
                        if (System.nanoTime() - held[0] > LOCK.toNanos()) runs.interrupt(run);
                    }
                },
                BEAT.toMillis(),
                BEAT.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
