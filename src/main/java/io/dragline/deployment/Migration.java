package io.dragline.deployment;

import io.dragline.engine.Migrations;
import io.dragline.journal.Journal;
import io.dragline.step.DeploymentId;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A deployment that waits goes on in a newer version of its model. */
@Service
class Migration {
    private static final Set<State> WAITS = EnumSet.of(State.WAITING_APPROVAL, State.WAITING_WINDOW, State.INCIDENT);

    private final DeploymentRows rows;
    private final Migrations migrations;
    private final Journal journal;
    private final Audit audit;

    Migration(DeploymentRows rows, Migrations migrations, Journal journal, Audit audit) {
        this.rows = rows;
        this.migrations = migrations;
        this.journal = journal;
        this.audit = audit;
    }

    /** Null: none is offered. */
    @Nullable
    Integer offered(DeploymentId id, State state) {
        if (!WAITS.contains(state)) return null;
        var newer = migrations.newer(id);
        return newer.isPresent() ? newer.getAsInt() : null;
    }

    @Transactional
    public void of(DeploymentId id, Caller caller) {
        DeploymentRow row = rows.get(id);
        int version = migrations.migrate(id);
        rows.version(id, version);
        audit.record(
                caller,
                "migrate",
                row.what(),
                "deployment " + id + ": model " + row.model() + " " + row.modelVersion() + " → " + version);
        journal.tell(id, State.RUNNING.name(), null);
    }
}
