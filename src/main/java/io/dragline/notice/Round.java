package io.dragline.notice;

import io.dragline.CrashPoint;
import io.dragline.outbound.OutboundRefused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what is due for one channel, one by one. Taking one and its end are two transactions with the sending between
 * them: a control plane that dies there leaves it to be sent again, so it arrives at least once.
 */
@Component
class Round {
    /** Then others have their turn. */
    private static final int AT_ONCE = 10;

    static final Duration GIVES_UP = Duration.ofHours(24);

    private final ChannelRows channels;
    private final DueNotices deliveries;
    private final Dispatcher dispatcher;
    private final TransactionTemplate transaction;

    Round(ChannelRows channels, DueNotices deliveries, Dispatcher dispatcher, TransactionTemplate transaction) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.transaction = transaction;
    }

    void of(long channel) {
        for (int i = 0; i < AT_ONCE; i++) {
            Optional<StoredChannel> stored = channels.get(channel);
            Optional<Delivery> taken = stored.flatMap(this::take);
            if (taken.isEmpty()) return;
            try {
                attempt(stored.get(), taken.get());
            } finally {
                channels.giveBack(channel);
            }
        }
    }

    private Optional<Delivery> take(StoredChannel channel) {
        Optional<Delivery> taken = transaction.execute(status -> {
            Optional<Delivery> next = channels.lease(channel) ? deliveries.take(channel.id()) : Optional.empty();
            if (next.isEmpty()) status.setRollbackOnly();
            return next;
        });
        return taken == null ? Optional.empty() : taken;
    }

    void attempt(StoredChannel channel, Delivery delivery) {
        try {
            CrashPoint.pass("notice.before");
            String answer = dispatcher.send(channel, delivery);
            CrashPoint.pass("notice.after");
            deliveries.ended(delivery, Delivery.State.DELIVERED, answer);
        } catch (OutboundRefused e) {
            deliveries.ended(delivery, Delivery.State.GIVEN_UP, said(e));
        } catch (SendFailed e) {
            Duration rest = e.rest();
            if (rest != null) channels.rest(channel.id(), rest);
            if (e.isLasting()) deliveries.ended(delivery, Delivery.State.GIVEN_UP, said(e));
            else again(delivery, said(e));
        } catch (IOException | RuntimeException e) {
            again(delivery, said(e));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void again(Delivery delivery, String why) {
        Duration pause = Backoff.after(delivery.attempts());
        boolean isOver = Clock.systemUTC()
                .instant()
                .plus(pause)
                .isAfter(delivery.madeAt().plus(GIVES_UP));
        if (isOver || delivery.notice().event() == NoticeEvent.TEST)
            deliveries.ended(delivery, Delivery.State.GIVEN_UP, why + (isOver ? "; given up after 24 h" : ""));
        else deliveries.retry(delivery, pause, why);
    }

    private static String said(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
