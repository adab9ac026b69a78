package io.dragline.schedule;

import io.dragline.project.Chain;
import io.dragline.project.Visible;
import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the run of a time that has come, once, or keeps why not. */
@Component
class Timers {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    private final DueRows rows;
    private final RunStarter chains;
    private final TransactionTemplate transaction;

    Timers(DueRows rows, RunStarter chains, TransactionTemplate transaction) {
        this.rows = rows;
        this.chains = chains;
        this.transaction = transaction;
    }

    /** @return when it comes next; null: never */
    @Nullable
    Instant look(Key key, Chain chain) {
        return look(key, chain, rows.now());
    }

    @Nullable
    Instant look(Key key, Chain chain, Instant now) {
        if (chain.at() == null) return null;
        try {
            transaction.executeWithoutResult(status -> settle(key, chain, now, null));
        } catch (NoSuchElementException | IllegalArgumentException | IllegalStateException refused) {
            LOG.warn("the timer of chain {} begins nothing: {}", key, refused.getMessage());
            transaction.executeWithoutResult(status -> settle(key, chain, now, refused.getMessage()));
        }
        return chain.at().next(now, chain.zone()).orElse(null);
    }

    /** @param refused why it cannot be begun; null: not tried yet */
    private void settle(Key key, Chain chain, Instant now, @Nullable String refused) {
        Optional<Arrival> come = Arrival.since(rows.settled(key, chain.at() + " " + chain.zone(), now), now, chain);
        if (come.isEmpty()) return;
        Arrival arrival = come.get();
        rows.settle(key, arrival.due());
        boolean skipped = arrival.missed() && chain.missed() == Chain.Missed.SKIP;
        if (!rows.comes(key, arrival.due(), skipped)) return;
        String reason = refused != null ? refused : skipped ? missed(arrival) : stillRuns(key);
        if (reason == null) rows.began(key, arrival.due(), begin(key, chain, arrival));
        else rows.passed(key, arrival.due(), reason);
    }

    private DeploymentId begin(Key key, Chain chain, Arrival arrival) {
        Caller timer = Caller.at(
                Visible.places(key.project(), chain.environment(), chain.all()), "timer", Set.of(Action.DEPLOY));
        String note = "due at " + arrival.due()
                + (arrival.missed() ? ", begun late: no control plane ran then" : "")
                + (arrival.more() > 0 ? "; stands for " + arrival.more() + " earlier ones that were missed too" : "");
        return chains.start(key.project(), key.chain(), "timer", note, timer);
    }

    private static String missed(Arrival arrival) {
        return "missed, as were " + arrival.more()
                + " before it: no control plane ran; 'missed: run' makes up for them once";
    }

    private @Nullable String stillRuns(Key key) {
        return rows.open(key)
                .map(run -> "run " + run + " of the same chain was still under way")
                .orElse(null);
    }
}
