package io.dragline.notice;

import io.dragline.CrashPoint;
import io.dragline.outbound.OutboundRefused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
    private final Leases leases;
    private final DueNotices deliveries;
    private final Dispatcher dispatcher;
    private final TransactionTemplate transaction;

    Round(
            ChannelRows channels,
            Leases leases,
            DueNotices deliveries,
            Dispatcher dispatcher,
            TransactionTemplate transaction) {
        this.channels = channels;
        this.leases = leases;
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.transaction = transaction;
    }

    /** What this control plane, and no other, does now. */
    private record Turn(Leases.Lease lease, Claim claim) {}

    /** @param goesOn asked before each delivery */
    void of(long channel, BooleanSupplier goesOn) {
        for (int i = 0; i < AT_ONCE && goesOn.getAsBoolean(); i++) {
            Optional<StoredChannel> stored = channels.get(channel);
            Optional<Turn> turn = stored.flatMap(this::take);
            if (turn.isEmpty()) return;
            try {
                attempt(stored.get(), turn.get().claim());
            } finally {
                leases.giveBack(turn.get().lease());
            }
        }
    }

    private Optional<Turn> take(StoredChannel channel) {
        Optional<Turn> taken = transaction.execute(status -> {
            Optional<Turn> next = leases.take(channel)
                    .flatMap(lease -> deliveries.take(channel.id()).map(claim -> new Turn(lease, claim)));
            if (next.isEmpty()) status.setRollbackOnly();
            return next;
        });
        return taken == null ? Optional.empty() : taken;
    }

    /** What cannot be read, such as what a later version wrote, waits like what cannot be sent and holds up nothing. */
    private void attempt(StoredChannel channel, Claim claim) {
        Optional<Delivery> delivery;
        try {
            delivery = deliveries.read(claim);
        } catch (IllegalStateException | IllegalArgumentException e) {
            again(claim, said(e));
            return;
        }
        delivery.ifPresent(each -> attempt(channel, each));
    }

    void attempt(StoredChannel channel, Delivery delivery) {
        try {
            CrashPoint.pass("notice.before");
            String answer = dispatcher.send(channel, delivery);
            CrashPoint.pass("notice.after");
            deliveries.ended(delivery.claim(), Delivery.State.DELIVERED, answer);
        } catch (OutboundRefused e) {
            deliveries.ended(delivery.claim(), Delivery.State.GIVEN_UP, said(e));
        } catch (SendFailed e) {
            Duration rest = e.rest();
            if (rest != null) leases.rest(channel.id(), rest);
            if (e.isLasting()) deliveries.ended(delivery.claim(), Delivery.State.GIVEN_UP, said(e));
            else again(delivery, said(e));
        } catch (IOException | RuntimeException e) {
            again(delivery, said(e));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void again(Delivery delivery, String why) {
        if (delivery.notice().event() == NoticeEvent.TEST)
            deliveries.ended(delivery.claim(), Delivery.State.GIVEN_UP, why);
        else again(delivery.claim(), why);
    }

    private void again(Claim claim, String why) {
        Duration pause = Backoff.after(claim.attempts());
        Instant next = Clock.systemUTC().instant().plus(pause);
        if (next.isAfter(claim.madeAt().plus(GIVES_UP)))
            deliveries.ended(claim, Delivery.State.GIVEN_UP, why + "; given up after 24 h");
        else deliveries.retry(claim, pause, why);
    }

    private static String said(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
