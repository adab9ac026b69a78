package io.dragline.notice;

import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a test message at once and tells what came of it; and sends an old notice again, through the outbox. */
@Component
class Trial {
    private final Channels channels;
    private final NoticeRows deliveries;
    private final Round round;
    private final Courier courier;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Trial(
            Channels channels,
            NoticeRows deliveries,
            Round round,
            Courier courier,
            Audit audit,
            TransactionTemplate transaction) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.round = round;
        this.courier = courier;
        this.audit = audit;
        this.transaction = transaction;
    }

    Delivery test(@Nullable String project, String name, Caller caller) {
        StoredChannel channel = channels.get(project, name);
        Notice notice = Notice.test(project, caller.user(), Clock.systemUTC().instant());
        Delivery delivery = deliveries
                .find(made(() -> {
                    audit.record(
                            caller,
                            "channel.test",
                            channel.what(),
                            channel.kind().word());
                    return deliveries.insertTaken(channel.id(), notice, caller.user());
                }))
                .orElseThrow();
        round.attempt(channel, delivery);
        return deliveries.find(delivery.id()).orElse(delivery);
    }

    /** @param project of the channel; null: of all */
    Delivery again(long id, @Nullable String project, Caller caller) {
        Delivery old = deliveries
                .find(id)
                .filter(each -> Objects.equals(each.project(), project))
                .orElseThrow(() -> new NoSuchElementException("there is no delivery " + id + " of "
                        + (project == null ? "a channel of all projects" : "a channel of project " + project)));
        if (old.state() == Delivery.State.PENDING)
            throw new IllegalStateException("delivery " + id + " is on its way; see when it is tried again");
        long again = made(() -> {
            audit.record(
                    caller, "notice.again", (project == null ? "*" : project) + "/" + old.channel(), "delivery " + id);
            return deliveries.insert(old.channelId(), old.notice(), caller.user());
        });
        courier.look();
        return deliveries.find(again).orElseThrow();
    }

    private long made(Supplier<Long> act) {
        Long id = transaction.execute(status -> act.get());
        if (id == null) throw new IllegalStateException("the delivery was not stored");
        return id;
    }
}
