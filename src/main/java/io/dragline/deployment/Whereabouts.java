package io.dragline.deployment;

import io.dragline.engine.Processes;
import io.dragline.engine.Progress;
import io.dragline.step.DeploymentId;
import java.util.Optional;

/** A row and the engine's word on it, which agree. */
record Whereabouts(DeploymentRow row, Optional<Progress> progress) {
    static Whereabouts of(DeploymentRow row, DeploymentRows rows, Processes processes) {
        if (!row.isStarted()) return new Whereabouts(row, Optional.empty());
        DeploymentId id = new DeploymentId("" + row.id());
        Optional<Progress> progress = processes.progress(id);
        // asked after the row was read: what is gone by then has just ended, and how is in the row of now
        return new Whereabouts(progress.isPresent() ? row : rows.get(id), progress);
    }

    State state() {
        if (!row.isStarted()) return State.valueOf(row.state());
        if (progress.isEmpty()) return State.RUNNING;
        Progress now = progress.get();
        if (now.incident() != null) return State.INCIDENT;
        if (now.failure() != null) return State.ROLLING_BACK;
        if (now.held() != null) return State.WAITING_WINDOW;
        return now.asks() ? State.WAITING_APPROVAL : State.RUNNING;
    }
}
