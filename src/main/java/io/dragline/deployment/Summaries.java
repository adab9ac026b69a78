package io.dragline.deployment;

import io.dragline.rollout.Rollout;
import io.dragline.rollout.RolloutHistory;
import io.dragline.step.DeploymentId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deployments for whoever tells of them; nothing is asked of the engine. */
@Component
public class Summaries {
    private final DeploymentRows rows;
    private final RolloutHistory rollouts;

    Summaries(DeploymentRows rows, RolloutHistory rollouts) {
        this.rows = rows;
        this.rollouts = rollouts;
    }

    /** Empty: it is a run of a chain, or forgotten. */
    public Optional<Summary> of(DeploymentId id) {
        return rows.find(id).map(row -> summary(row, rollouts.find(id)));
    }

    private static Summary summary(DeploymentRow row, Optional<Rollout> rollout) {
        Integer release = row.release() != null
                ? row.release()
                : rollout.map(Rollout::release).orElse(null);
        Integer previous = row.previousRelease() != null
                ? row.previousRelease()
                : rollout.map(Rollout::previousRelease).orElse(null);
        return new Summary(
                row.project(),
                row.service(),
                row.environment(),
                row.kind(),
                release,
                previous,
                row.image(),
                row.revision(),
                row.trigger(),
                row.startedBy(),
                row.note(),
                row.chain() == null ? null : "" + row.chain(),
                row.queuedAt(),
                row.startedAt());
    }
}
