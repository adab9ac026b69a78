package io.dragline.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.engine.Processes;
import io.dragline.journal.Journal;
import io.dragline.step.DeploymentId;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts what is queued, one at a time per service and environment; the database's unique index is the judge. */
@Component
class Queue implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Queue.class);
    /** A deployment that ended on another control plane rings nothing here. */
    private static final long LOOK_SECONDS = 5;

    private final DeploymentRows rows;
    private final Reservations reservations;
    private final AfterEnd after;
    private final Admission admission;
    private final Processes processes;
    private final WindowWatch windows;
    private final Journal journal;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "deployment-queue"));
    private volatile boolean running;

    Queue(
            DeploymentRows rows,
            Reservations reservations,
            AfterEnd after,
            Admission admission,
            Processes processes,
            WindowWatch windows,
            Journal journal,
            ObjectMapper json,
            TransactionTemplate transaction) {
        this.rows = rows;
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
        if (running) thread.execute(this::startAll);
    }

    private void startAll() {
        try {
            for (DeploymentId id : rows.startable()) start(id);
            windows.look();
        } catch (RuntimeException e) {
            LOG.warn("the queue cannot be read, trying again in {} s: {}", LOOK_SECONDS, e.getMessage());
        }
    }

    private void start(DeploymentId id) {
        try {
            transaction.executeWithoutResult(status -> begin(id));
        } catch (DuplicateKeyException another) {
            LOG.debug("deployment {} waits: another one of its service has just started", id);
        } catch (NoSuchElementException | IllegalArgumentException | IllegalStateException refused) {
            // what was true when it was queued is true no more
            transaction.executeWithoutResult(status -> {
                if (!rows.dequeued(id, State.FAILED, String.valueOf(refused.getMessage()))) return;
                journal.tell(id, State.FAILED.name(), refused.getMessage());
                after.of(id, rows.get(id).chain());
            });
        }
    }

    private void begin(DeploymentId id) {
        if (!reservations.lets(rows.get(id)) || !rows.started(id)) return;
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
    public void start() {
        running = true;
        thread.scheduleWithFixedDelay(this::startAll, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
