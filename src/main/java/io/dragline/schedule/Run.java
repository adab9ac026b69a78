package io.dragline.schedule;

import io.dragline.deployment.State;
import io.dragline.project.Chain;
import io.dragline.project.ProjectName;
import io.dragline.step.DeploymentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a chain.
 *
 * @param id a number of the deployments' own row of numbers
 * @param chain as it was when the run was asked for
 * @param end null: it has not ended
 */
record Run(
        DeploymentId id,
        ProjectName project,
        Chain chain,
        String trigger,
        String startedBy,
        @Nullable String note,
        boolean started,
        @Nullable State end,
        @Nullable String reason,
        @Nullable Integer modelVersion,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** For messages. */
    String what() {
        return project + "/" + chain.name();
    }
}
