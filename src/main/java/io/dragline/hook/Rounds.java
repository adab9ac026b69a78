package io.dragline.hook;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What has to be done from time to time: polls that are due, and forgetting old deliveries. */
@Component
class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long POLL_SECONDS = 5;
    private static final long FORGET_MINUTES = 10;

    private final HookRegister register;
    private final SeenRows seen;
    private final Poll poll;
    private final Retention retention;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "hook-rounds"));
    private volatile boolean running;

    Rounds(HookRegister register, SeenRows seen, Poll poll, Retention retention) {
        this.register = register;
        this.seen = seen;
        this.poll = poll;
        this.retention = retention;
    }

    private void pollAll() {
        try {
            for (Registered hook : register.all(Optional.empty())) {
                Duration interval = hook.hook().poll();
                if (interval != null && seen.takesTurn(hook.id(), interval)) poll.of(hook);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("repositories are not polled, trying again in {} s: {}", POLL_SECONDS, e.getMessage());
        }
    }

    private void forget() {
        try {
            retention.forget();
        } catch (RuntimeException e) {
            LOG.warn("old deliveries are not forgotten, trying again in {} min: {}", FORGET_MINUTES, e.getMessage());
        }
    }

    @Override
    public void start() {
        running = true;
        thread.scheduleWithFixedDelay(this::pollAll, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        thread.scheduleWithFixedDelay(this::forget, 1, FORGET_MINUTES, TimeUnit.MINUTES);
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
