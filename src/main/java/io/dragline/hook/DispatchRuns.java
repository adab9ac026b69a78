package io.dragline.hook;

import io.dragline.project.ChainName;
import io.dragline.schedule.NewestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts one run of a hook's chain for all that was accepted: it upgrades each service to its newest commit. */
@Component
class DispatchRuns {
    private final PendingRows rows;
    private final DeliveryRows deliveries;
    private final NewestRun newest;
    private final TransactionTemplate transaction;

    DispatchRuns(PendingRows rows, DeliveryRows deliveries, NewestRun newest, TransactionTemplate transaction) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.newest = newest;
        this.transaction = transaction;
    }

    void of(Registered hook, ChainName chain, List<Delivery> pending) {
        try {
            transaction.executeWithoutResult(status -> {
                List<Delivery> open = open(hook, pending);
                if (!open.isEmpty()) settle(open, outcome(hook, chain, open.get(open.size() - 1)));
            });
        } catch (NoSuchElementException | IllegalArgumentException | IllegalStateException refused) {
            Outcome outcome = new Outcome(Verdict.REFUSED, null, null, String.valueOf(refused.getMessage()));
            transaction.executeWithoutResult(status -> settle(open(hook, pending), outcome));
        }
    }

    private Outcome outcome(Registered hook, ChainName chain, Delivery delivery) {
        String note = "hook " + hook.hook().name() + ", delivery " + delivery.id();
        NewestRun.Taken taken = newest.run(hook.project().name(), chain, note, hook.caller(delivery));
        return new Outcome(
                taken.joined() ? Verdict.JOINED : Verdict.STARTED,
                null,
                taken.run().value(),
                "run " + taken.run() + " of chain " + chain
                        + (taken.joined() ? " waited already and takes this commit" : ""));
    }

    /** Another control plane may have done it meanwhile. */
    private List<Delivery> open(Registered hook, List<Delivery> pending) {
        deliveries.lock(hook.id());
        List<Delivery> open = new ArrayList<>();
        for (Delivery each : pending)
            if (each.outcomes().keySet().stream()
                    .anyMatch(service -> !rows.open(List.of(each.id()), service).isEmpty())) open.add(each);
        return open;
    }

    private void settle(List<Delivery> open, Outcome outcome) {
        for (Delivery each : open)
            each.outcomes().keySet().forEach(service -> rows.outcome(List.of(each.id()), service, outcome));
    }
}
