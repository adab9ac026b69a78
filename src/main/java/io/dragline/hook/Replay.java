package io.dragline.hook;

import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has a delivery start again what it would start now. */
@Component
class Replay {
    private static final int PATIENCE = 20; // seconds

    private final Intake intake;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Replay(Intake intake, Audit audit, TransactionTemplate transaction) {
        this.intake = intake;
        this.audit = audit;
        this.transaction = transaction;
    }

    Delivery of(Registered hook, Delivery delivery, Caller caller) throws InterruptedException {
        if (delivery.pushes().isEmpty())
            throw new IllegalStateException("delivery " + delivery.id()
                    + " tells of no commits that can be trusted; replay another one, or deploy by hand");
        Told told = Told.of(delivery.event(), delivery.pushes());
        Arrival arrival = Arrival.replayed(hook.id(), caller.user(), told);
        transaction.executeWithoutResult(
                status -> audit.record(caller, "hook.replay", hook.toString(), "delivery " + delivery.id()));
        if (!intake.take(arrival)) throw new IllegalStateException("too many deliveries wait; try again in a moment");
        try {
            return arrival.done().get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "delivery " + delivery.id() + " was not decided; see the list of deliveries: " + e.getMessage(), e);
        }
    }
}
