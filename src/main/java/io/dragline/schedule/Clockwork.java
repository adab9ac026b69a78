package io.dragline.schedule;

import io.dragline.DatabaseTrouble;
import io.dragline.project.Chain;
import io.dragline.project.Project;
import io.dragline.project.ProjectListener;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sleeps until the next time comes, at most a minute: clocks are put right, and another control plane takes manifests too. */
@Component
class Clockwork implements SmartLifecycle, ProjectListener {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofMillis(20);

    private final Projects projects;
    private final Timers timers;
    private final DueRows rows;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "chain-timer"));
    private @Nullable Future<?> next;
    private volatile boolean running;

    Clockwork(Projects projects, Timers timers, DueRows rows) {
        this.projects = projects;
        this.timers = timers;
        this.rows = rows;
    }

    private void lookAtAll() {
        Duration sleep = LONGEST;
        try {
            Instant first = Instant.MAX;
            for (Project project : projects.all())
                for (Chain chain : project.chains().values()) {
                    Instant due = look(new Key(project.name(), chain.name()), chain);
                    if (due != null && due.isBefore(first)) first = due;
                }
            sleep = between(rows.now(), first);
        } catch (RuntimeException e) {
            if (!DatabaseTrouble.isAway(e))
                LOG.warn(
                        "timers of chains cannot be read, trying again in {}: {}",
                        sleep,
                        DatabaseTrouble.words(e).orElse(e.getMessage()));
        }
        again(sleep);
    }

    private @Nullable Instant look(Key key, Chain chain) {
        try {
            return timers.look(key, chain);
        } catch (RuntimeException e) { // the others' times come nevertheless
            if (!DatabaseTrouble.isAway(e))
                LOG.warn("the timer of chain {} cannot be looked at, trying again: {}", key, e.getMessage());
            return null;
        }
    }

    private static Duration between(Instant now, Instant first) {
        if (first.isAfter(now.plus(LONGEST))) return LONGEST;
        Duration left = Duration.between(now, first);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    private synchronized void again(Duration after) {
        if (next != null) next.cancel(false);
        if (!running) return;
        try {
            next = thread.schedule(this::lookAtAll, after.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("the control plane is stopping");
        }
    }

    @Override
    public void changed(ProjectName project) {
        again(Duration.ZERO);
    }

    @Override
    public void start() {
        running = true;
        again(Duration.ZERO);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
