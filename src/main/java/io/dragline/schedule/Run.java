package io.dragline.schedule;

import io.dragline.deployment.State;
import io.dragline.project.Chain;
import io.dragline.project.ProjectName;
import io.dragline.project.Visible;
import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.time.Instant;
import java.util.List;
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

    /** Where it deploys to. */
    List<Scope> places() {
        return Visible.places(project, chain.environment(), chain.all());
    }

    boolean isVisibleTo(Caller caller) {
        return caller.mayAll(Action.VIEW, places());
    }

    /** For messages. */
    String what() {
        return project + "/" + chain.name();
    }
}
