package io.dragline.notice;

import io.dragline.Lookout;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides whose turn it is: woken when something is in the outbox, and by its clock when something there is due. A
 * channel has a thread of its own while it is sent to, so one that is slow holds up no other.
 */
@Component
class Courier extends Lookout {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** What another control plane wrote, or left when it died, rings nothing here. */
    private static final Duration LOOK = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration FORGET = Duration.ofMinutes(30);
    private static final int AT_ONCE = 24;
    /** What is on its way when the control plane stops would else be sent once more by the next one. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Telling telling;
    private final DueNotices deliveries;
    private final Round round;
    private final Forgetting forgetting;
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ThreadPoolExecutor senders = threads();
    private @Nullable Future<?> next;

    Courier(Telling telling, DueNotices deliveries, Round round, Forgetting forgetting) {
        super("notice-courier");
        this.telling = telling;
        this.deliveries = deliveries;
        this.round = round;
        this.forgetting = forgetting;
    }

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "notice");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Something is in the outbox, or a channel is free again. */
    void look() {
        if (asked.compareAndSet(false, true)) soon(this::lookNow);
    }

    private void lookNow() {
        asked.set(false);
        telling.all();
        if (next != null) next.cancel(false);
        next = null;
        for (DueNotices.Due due : deliveries.due()) {
            if (busy.contains(due.channel())) continue; // it looks again when it is through
            if (due.seconds() <= 0) send(due.channel());
            else {
                next = later(Duration.ofMillis((long) Math.ceil(due.seconds() * 1000) + 1), this::look);
                break; // they are in the order of their turns
            }
        }
    }

    private void send(long channel) {
        busy.add(channel);
        senders.execute(() -> {
            Duration pause = Duration.ZERO;
            try {
                round.of(channel, this::isRunning);
            } catch (RuntimeException e) { // the database is away, say
                LOG.warn("channel {} is told later: {}", channel, e.getMessage());
                pause = PAUSE;
            } finally {
                busy.remove(channel);
            }
            if (pause.isZero()) look();
            else later(pause, this::look);
        });
    }

    @Override
    protected void end() {
        senders.getQueue().clear();
        senders.shutdown();
        try {
            if (!senders.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) senders.shutdownNow();
        } catch (InterruptedException e) {
            senders.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void begin() {
        every(Duration.ZERO, LOOK, "the outbox cannot be read", this::lookNow);
        every(Duration.ofMinutes(2), FORGET, "old deliveries are not forgotten", forgetting::old);
    }
}
