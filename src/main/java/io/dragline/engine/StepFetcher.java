package io.dragline.engine;

import io.dragline.DatabaseTrouble;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fetches external tasks as soon as the engine creates them, and gives each to a thread of its own. */
@Component
class StepFetcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StepFetcher.class);
    /** Tasks of another control plane, retries that are due, locks that have expired: these ring no bell. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final int AT_ONCE = 16;

    private final ExternalTaskService tasks;
    private final Steps steps;
    private final Drawings drawings;
    private final StepRunner runner;
    private final StepRuns runs;
    private final String node;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newCachedThreadPool(named());
    private volatile boolean running;
    private @Nullable Thread fetcher;
    private volatile @Nullable SingleConsumerCondition bell;

    StepFetcher(
            ExternalTaskService tasks,
            Steps steps,
            Drawings drawings,
            StepRunner runner,
            StepRuns runs,
            NodeName node) {
        this.tasks = tasks;
        this.steps = steps;
        this.drawings = drawings;
        this.runner = runner;
        this.runs = runs;
        this.node = node.value();
    }

    @Override
    public void start() {
        takeBackMine();
        running = true;
        Thread thread = new Thread(this::fetchOn, "step-fetcher");
        fetcher = thread;
        thread.start();
    }

    /** After {@code kill -9} our locks are still there; nobody else uses this node's name. */
    private void takeBackMine() {
        tasks.createExternalTaskQuery().workerId(node).locked().list().forEach(task -> tasks.unlock(task.getId()));
    }

    /** Looks again at once: something became due that rings no bell. */
    void wake() {
        SingleConsumerCondition news = bell;
        if (news != null) news.signal();
    }

    /** The engine signals new tasks to consumers in its own JVM (what its long polling uses; internal API). */
    private void fetchOn() {
        SingleConsumerCondition news = new SingleConsumerCondition(Thread.currentThread());
        bell = news;
        ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(news);
        try {
            while (running) if (!fetchSome()) news.await(LOOK.toMillis());
        } finally {
            ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(news);
        }
    }

    private boolean fetchSome() {
        int room = free.availablePermits();
        if (room == 0 || steps.topics().isEmpty()) return false;
        try {
            var query = tasks.fetchAndLock(room, node);
            for (String topic : steps.topics()) {
                query = query.topic(topic, Heart.LOCK.toMillis()).includeExtensionProperties();
            }
            List<LockedExternalTask> found = query.execute();
            found.forEach(this::begin);
            return !found.isEmpty();
        } catch (RuntimeException e) {
            if (running && !DatabaseTrouble.isAway(e))
                LOG.warn("cannot fetch steps, trying again in {}: {}", LOOK, Verdict.why(e));
            return false;
        }
    }

    private void begin(LockedExternalTask task) {
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                runs.beginFetched(Work.of(task, drawings.of(task.getProcessDefinitionId())))
                        .ifPresent(runner::run);
            } catch (RuntimeException e) { // its lock expires, and somebody begins it again
                if (!DatabaseTrouble.isAway(e))
                    LOG.warn("step {} could not begin: {}", task.getTopicName(), Verdict.why(e));
            } finally {
                free.release();
                wake();
            }
        });
    }

    /** Steps in flight are interrupted and handed back, so that the next start, or another node, goes on at once. */
    @Override
    public void stop() {
        running = false;
        Thread thread = fetcher;
        if (thread != null) thread.interrupt();
        threads.shutdown();
        runs.interruptAll();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS))
                LOG.warn("steps that did not let go in time begin again when their lock expires");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ThreadFactory named() {
        AtomicInteger number = new AtomicInteger();
        return work -> new Thread(work, "step-" + number.incrementAndGet());
    }
}
