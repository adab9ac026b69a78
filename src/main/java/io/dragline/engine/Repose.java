package io.dragline.engine;

import io.dragline.Quiet;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives memory back when no step has run for a while. The serial collector shrinks the heap only when it collects all of
 * it, which on a quiet machine it would put off for days; nobody waits for anything then.
 */
@Component
class Repose {
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Executor later = CompletableFuture.delayedExecutor(QUIET.toSeconds(), TimeUnit.SECONDS);
    private final AtomicLong moves = new AtomicLong();
    private final ApplicationEventPublisher events;

    Repose(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        moved();
    }

    /** A step began or ended. */
    void moved() {
        long now = moves.incrementAndGet();
        later.execute(() -> {
            if (moves.get() != now) return;
            events.publishEvent(new Quiet());
            System.gc();
        });
    }
}
