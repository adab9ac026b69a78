package io.dragline.deployment;

import io.dragline.engine.Processes;
import io.dragline.engine.Progress;
import io.dragline.journal.History;
import io.dragline.policy.Windows;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.RolloutHistory;
import io.dragline.step.DeploymentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A row and what the engine knows make what people see. */
@Component
class DeploymentViews {
    private final DeploymentRows rows;
    private final QueueRows queue;
    private final Processes processes;
    private final RolloutHistory rollouts;
    private final History history;
    private final Outlooks outlooks;
    private final Reservations reservations;
    private final Windows windows;
    private final Migration migration;

    DeploymentViews(
            DeploymentRows rows,
            QueueRows queue,
            Processes processes,
            RolloutHistory rollouts,
            History history,
            Outlooks outlooks,
            Reservations reservations,
            Windows windows,
            Migration migration) {
        this.rows = rows;
        this.queue = queue;
        this.processes = processes;
        this.rollouts = rollouts;
        this.history = history;
        this.outlooks = outlooks;
        this.reservations = reservations;
        this.windows = windows;
        this.migration = migration;
    }

    DeploymentView brief(DeploymentRow row) {
        return view(row, false);
    }

    DeploymentView whole(DeploymentRow row) {
        return view(row, true);
    }

    private DeploymentView view(DeploymentRow read, boolean steps) {
        DeploymentId id = new DeploymentId("" + read.id());
        DeploymentView.Outlook outlook = steps ? outlooks.of(read) : null; // first: its event must not be newer
        Whereabouts standing = Whereabouts.of(read, rows, processes);
        DeploymentRow row = standing.row();
        Optional<Progress> progress = standing.progress();
        Optional<Rollout> rollout = row.isStarted() ? rollouts.find(id) : Optional.empty();
        State state = standing.state();
        return new DeploymentView(
                id.value(),
                row.project(),
                row.service(),
                row.environment(),
                row.kind(),
                state,
                row.release() != null
                        ? row.release()
                        : rollout.map(Rollout::release).orElse(null),
                row.previousRelease() != null
                        ? row.previousRelease()
                        : rollout.map(Rollout::previousRelease).orElse(null),
                row.image(),
                row.revision(),
                row.trigger(),
                row.startedBy(),
                row.chain() == null ? null : "" + row.chain(),
                row.note(),
                row.queuedAt(),
                row.startedAt(),
                row.endedAt(),
                row.state().equals(State.QUEUED.name()) ? holder(row) : reason(row, progress),
                new DeploymentView.Model(row.model(), row.modelVersion(), steps ? migration.offered(id, state) : null),
                row.state().equals(State.QUEUED.name()) ? queue.position(row) : null,
                progress.map(Progress::held).map(Progress.Held::until).orElse(null),
                windows.passOf(id).orElse(null),
                steps ? history.steps(id) : null,
                outlook);
    }

    private @Nullable String holder(DeploymentRow row) {
        return reservations
                .holder(row)
                .map(run -> "run " + run + " of a chain has its turn on " + row.project() + "/" + row.service() + " in "
                        + row.environment() + "; this starts when that has ended: dragline chain show " + run)
                .orElse(null);
    }

    private static @Nullable String reason(DeploymentRow row, Optional<Progress> progress) {
        if (row.reason() != null) return row.reason();
        return progress.map(now -> now.incident() != null || now.held() == null
                        ? Optional.ofNullable(now.incident()).orElse(now.reason())
                        : now.held().why())
                .orElse(null);
    }
}
