package io.dragline.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.DatabaseTrouble;
import io.dragline.Lookout;
import io.dragline.engine.Processes;
import io.dragline.journal.Journal;
import io.dragline.step.DeploymentId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts what is queued, one at a time per service and environment; the database's unique index is the judge. */
@Component
class Queue extends Lookout {
    private static final Logger LOG = LoggerFactory.getLogger(Queue.class);
    /** A deployment that ended on another control plane rings nothing here. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final DeploymentRows rows;
    private final QueueRows queue;
    private final Reservations reservations;
    private final AfterEnd after;
    private final Admission admission;
    private final Processes processes;
    private final WindowWatch windows;
    private final Journal journal;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    Queue(
            DeploymentRows rows,
            QueueRows queue,
            Reservations reservations,
            AfterEnd after,
            Admission admission,
            Processes processes,
            WindowWatch windows,
            Journal journal,
            ObjectMapper json,
            TransactionTemplate transaction) {
        super("deployment-queue");
        this.rows = rows;
        this.queue = queue;
        this.reservations = reservations;
        this.after = after;
        this.admission = admission;
        this.processes = processes;
        this.windows = windows;
        this.journal = journal;
        this.json = json;
        this.transaction = transaction;
    }

    /** Something was queued, or something ended. */
    void look() {
        soon(this::startAll);
    }

    private void startAll() {
        for (DeploymentId id : queue.startable()) start(id);
        windows.look();
    }

    private void start(DeploymentId id) {
        try {
            transaction.executeWithoutResult(status -> begin(id));
        } catch (DuplicateKeyException another) {
            LOG.debug("deployment {} waits: another one of its service has just started", id);
        } catch (RuntimeException refused) {
            // what was true when it was queued is true no more; left there it would hold up all behind it
            if (DatabaseTrouble.passes(refused)) throw refused;
            giveUp(id, String.valueOf(refused.getMessage()));
        }
    }

    private void giveUp(DeploymentId id, String why) {
        transaction.executeWithoutResult(status -> {
            if (!queue.dequeued(id, State.FAILED, why)) return;
            journal.tell(id, State.FAILED.name(), why);
            after.of(id, rows.get(id).chain());
        });
    }

    private void begin(DeploymentId id) {
        if (!reservations.lets(rows.get(id)) || !queue.started(id)) return;
        Admission.Admitted admitted = admission.admit(request(id));
        Map<String, @Nullable Object> variables = new HashMap<>(admitted.variables());
        variables.put("deployment", id.value());
        variables.put("startedBy", rows.get(id).startedBy());
        rows.version(id, processes.start(id, admitted.model(), variables));
        journal.tell(id, State.RUNNING.name(), null);
    }

    private DeploymentRequest request(DeploymentId id) {
        try {
            return json.readValue(rows.get(id).request(), DeploymentRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the request of deployment " + id + " cannot be read: " + e.getOriginalMessage());
        }
    }

    @Override
    protected void begin() {
        every(Duration.ZERO, LOOK, "the queue cannot be read", this::startAll);
    }
}
