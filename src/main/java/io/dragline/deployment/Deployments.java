package io.dragline.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.AfterCommit;
import io.dragline.engine.Processes;
import io.dragline.journal.Journal;
import io.dragline.step.DeploymentId;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with deployments. */
@Service
class Deployments {
    private final Admission admission;
    private final DeploymentRows rows;
    private final QueueRows waiting;
    private final DeploymentViews views;
    private final Processes processes;
    private final Queue queue;
    private final WindowCheck windows;
    private final Journal journal;
    private final Audit audit;
    private final AfterEnd after;
    private final ObjectMapper json;

    Deployments(
            Admission admission,
            DeploymentRows rows,
            QueueRows waiting,
            DeploymentViews views,
            Processes processes,
            Queue queue,
            WindowCheck windows,
            Journal journal,
            Audit audit,
            AfterEnd after,
            ObjectMapper json) {
        this.admission = admission;
        this.rows = rows;
        this.waiting = waiting;
        this.views = views;
        this.processes = processes;
        this.queue = queue;
        this.windows = windows;
        this.journal = journal;
        this.audit = audit;
        this.after = after;
        this.json = json;
    }

    /** Queued when this returns; it starts as soon as nothing else of its service and environment is under way. */
    @Transactional
    public DeploymentId request(DeploymentRequest request, Caller caller) {
        return request(request, caller, Origin.of(request));
    }

    DeploymentId request(DeploymentRequest request, Caller caller, Origin origin) {
        Admission.Admitted admitted = admission.admit(request);
        windows.admit(admitted, caller);
        DeploymentId id = rows.insert(request, write(request), admitted.model(), caller.user(), origin);
        audit.record(caller, request.kind().word(), request.what(), "deployment " + id);
        windows.admitted(id, request, request.what(), caller);
        journal.tell(id, State.QUEUED.name(), null);
        AfterCommit.run(queue::look);
        return id;
    }

    DeploymentView get(DeploymentId id) {
        return views.whole(rows.get(id));
    }

    List<DeploymentView> list(DeploymentRows.Filter filter, @Nullable Long before, int limit) {
        return rows.list(filter, before, limit).stream()
                .map(views::brief)
                .filter(view -> filter.state() == null || view.state() == filter.state())
                .limit(limit)
                .toList();
    }

    /** @throws NoSuchElementException there is none, or none that the caller may look at */
    void requireVisible(DeploymentId id, Caller caller) {
        DeploymentRow row = rows.get(id);
        if (!Permission.shows(row, caller)) throw new NoSuchElementException(Permission.unknown(row.id()));
    }

    /** To stop it or to try again what it does: the right that it was started with. */
    void requirePermission(DeploymentId id, Caller caller) {
        requireVisible(id, caller);
        Permission.check(rows.get(id), caller);
    }

    /** One that is queued ends at once; one that runs stops its step and climbs back. */
    @Transactional
    public void cancel(DeploymentId id, Caller caller) {
        DeploymentRow row = rows.get(id);
        audit.record(caller, "cancel", row.what(), "deployment " + id);
        if (waiting.dequeued(id, State.CANCELLED, "cancelled by " + caller.user() + " before it started")) {
            journal.tell(id, State.CANCELLED.name(), null);
            after.of(id, row.chain());
        } else if (row.isStarted()) {
            processes.cancel(id);
        } else {
            throw new IllegalStateException("deployment " + id + " has already ended: " + row.state());
        }
    }

    /** It asks again, and passes. */
    @Transactional
    public void override(DeploymentId id, String reason, Caller caller) {
        requireVisible(id, caller);
        DeploymentRow row = rows.get(id);
        WindowCheck.mayOverride(Permission.place(row), caller);
        if (views.brief(row).state() != State.WAITING_WINDOW)
            throw new IllegalStateException("deployment " + id + " does not wait for a window; it is "
                    + views.brief(row).state());
        windows.letPass(id, reason, row.what(), caller);
        AfterCommit.run(queue::look);
    }

    @Transactional
    public int retry(DeploymentId id, Caller caller) {
        DeploymentRow row = rows.get(id);
        int steps = row.isStarted() ? processes.retry(id) : 0;
        if (steps == 0)
            throw new IllegalStateException("deployment " + id + " has no step that waits to be tried again; it is "
                    + views.brief(row).state());
        audit.record(caller, "retry", row.what(), "deployment " + id);
        journal.tell(id, State.RUNNING.name(), null);
        return steps;
    }

    private String write(DeploymentRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request cannot be written", e);
        }
    }
}
