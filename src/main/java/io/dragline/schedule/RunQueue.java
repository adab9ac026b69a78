package io.dragline.schedule;

import io.dragline.Lookout;
import io.dragline.deployment.Reservations;
import io.dragline.deployment.State;
import io.dragline.engine.Processes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the runs that have come to their turn on all of their services. */
@Component
class RunQueue extends Lookout {
    static final String MODEL = "upgrade-chain";

    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
    /** What ended on another control plane rings nothing here. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final RunRows runs;
    private final Reservations reservations;
    private final Processes processes;
    private final RunTold told;
    private final TransactionTemplate transaction;

    RunQueue(
            RunRows runs,
            Reservations reservations,
            Processes processes,
            RunTold told,
            TransactionTemplate transaction) {
        super("chain-queue");
        this.runs = runs;
        this.reservations = reservations;
        this.processes = processes;
        this.told = told;
        this.transaction = transaction;
    }

    /** Something was queued, or something ended. */
    void look() {
        soon(this::startAll);
    }

    void later(Runnable work) {
        soon(work);
    }

    void startAll() {
        for (Run run : runs.open()) if (!run.started()) start(run);
    }

    private void start(Run run) {
        try {
            transaction.executeWithoutResult(status -> begin(run));
        } catch (RuntimeException e) {
            LOG.warn("run {} of chain {} cannot start, trying again: {}", run.id(), run.what(), e.getMessage());
        }
    }

    private void begin(Run run) {
        if (!reservations.take(run.id(), run.project(), run.chain().environment()) || !runs.started(run.id())) return;
        runs.version(run.id(), processes.start(run.id(), MODEL, variables(run)));
        told.tell(run, State.RUNNING);
    }

    private static Map<String, @Nullable Object> variables(Run run) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("deployment", run.id().value());
        variables.put("project", run.project().value());
        variables.put("service", run.chain().name().value());
        variables.put("environment", run.chain().environment().value());
        variables.put("kind", "chain");
        variables.put("startedBy", run.startedBy());
        for (String empty : new String[] {"failure", "reason", "cancelled", "server", "member"})
            variables.put(empty, null);
        return variables;
    }

    @Override
    protected void begin() {
        every(Duration.ZERO, LOOK, "the queue of chains cannot be read", this::startAll);
    }
}
