package io.dragline.schedule;

import io.dragline.deployment.DeploymentView;
import io.dragline.deployment.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run as others see it.
 *
 * @param modelVersion of upgrade-chain.bpmn, by which it runs; null: it has not started
 * @param services the links in order, as they were when it was asked for
 * @param deployments what it began so far, in that order; those of the undo follow
 */
record RunView(
        String id,
        String project,
        String chain,
        String environment,
        State state,
        String trigger,
        String startedBy,
        @Nullable String note,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer modelVersion,
        @Nullable String reason,
        List<List<String>> services,
        List<Link> deployments) {
    /**
     * One of its deployments.
     *
     * @param position of the link, from 1
     * @param undo it brings back what served before
     */
    record Link(int position, boolean undo, DeploymentView deployment) {}
}
