package io.dragline;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** One thread that looks from time to time, and at once when it is told to; what fails is said and looked at again. */
public abstract class Lookout implements SmartLifecycle {
    private final Logger log = LoggerFactory.getLogger(getClass());
    private final ScheduledExecutorService thread;
    private volatile boolean running;

    /** @param name of the thread */
    protected Lookout(String name) {
        thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, name));
    }

    /** Says with {@link #every} what is looked at. */
    protected abstract void begin();

    /** @param otherwise what is so when it fails, such as {@code the queue cannot be read} */
    protected final void every(Duration first, Duration pause, String otherwise, Runnable look) {
        thread.scheduleWithFixedDelay(
                () -> quietly(otherwise + ", trying again in " + pause.toSeconds() + " s", look),
                first.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** After what it does now; nothing before the start and after the end. */
    protected final void soon(Runnable work) {
        if (!running) return;
        try {
            thread.execute(() -> quietly("something has to wait for the next look", work));
        } catch (RejectedExecutionException stopping) {
            log.debug("the control plane is stopping");
        }
    }

    /** Once, after a while, unless what comes back is cancelled before. */
    protected final Future<?> later(Duration pause, Runnable work) {
        try {
            return thread.schedule(
                    () -> quietly("something has to wait for the next look", work),
                    pause.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            return CompletableFuture.completedFuture(null);
        }
    }

    private void quietly(String otherwise, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // that the database is away is said once, where it is seen
            if (running && !DatabaseTrouble.isAway(e))
                log.warn("{}: {}", otherwise, DatabaseTrouble.words(e).orElse(e.getMessage()));
        } catch (Error e) { // thrown further it would end all looks, and nobody would be told
            log.error("{}: {}", otherwise, e, e);
        }
    }

    @Override
    public final void start() {
        running = true;
        begin();
    }

    /** Ends what a look began in other threads. */
    protected void end() {}

    @Override
    public final void stop() {
        running = false;
        thread.shutdownNow();
        end();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}
