package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is heard of process instances: that they ended, wait for a person, or ask one; of those of earlier tests nothing. */
final class Ends implements ProcessListener {
    private final BlockingQueue<Map<String, Object>> ended = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> held = new LinkedBlockingQueue<>();
    private volatile long first;

    /** From now on only the deployments from this number on count. */
    void reset(long firstDeployment) {
        first = firstDeployment;
        ended.clear();
        waiting.clear();
        asked.clear();
        held.clear();
    }

    @Override
    public void ended(DeploymentId deployment, Map<String, Object> variables) {
        seen(deployment, () -> ended.add(variables));
    }

    @Override
    public void waits(DeploymentId deployment, String why) {
        seen(deployment, () -> waiting.add(why));
    }

    @Override
    public void asks(DeploymentId deployment, String task, String name) {
        seen(deployment, () -> asked.add(task));
    }

    @Override
    public void holds(DeploymentId deployment, String why) {
        seen(deployment, () -> held.add(why));
    }

    /** Heard when it can be seen, and once, though it may be tried twice: whoever hears it acts on it. */
    private void seen(DeploymentId deployment, Runnable hear) {
        if (Long.parseLong(deployment.value()) < first) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hear.run();
            }
        });
    }

    @Override
    public void climbsBack(DeploymentId deployment) {}

    /** The variables with which an instance ended. */
    Map<String, Object> next() throws InterruptedException {
        return next(ended, "no process instance ended");
    }

    /** Why an instance waits for a person. */
    String nextWaiting() throws InterruptedException {
        return next(waiting, "nothing waits for a person");
    }

    /** The user task that somebody is asked to do. */
    String nextAsked() throws InterruptedException {
        return next(asked, "nobody was asked");
    }

    /** Why an instance waits for a window. */
    String nextHeld() throws InterruptedException {
        return next(held, "nothing waits for a window");
    }

    private static <T> T next(BlockingQueue<T> heard, String otherwise) throws InterruptedException {
        @Nullable T news = heard.poll(60, TimeUnit.SECONDS);
        if (news == null) throw new AssertionError(otherwise + "; calls: " + EngineHouse.STEPS.calls());
        return news;
    }
}
