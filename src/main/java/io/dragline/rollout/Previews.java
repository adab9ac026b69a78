package io.dragline.rollout;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.release.Release;
import io.dragline.step.DeploymentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rollouts of plans: seen by the steps that plan in the same thread, by nobody else, and never stored. */
@Component
public class Previews {
    private final Freezer freezer;
    private final DatabaseRollouts rollouts;

    Previews(Freezer freezer, DatabaseRollouts rollouts) {
        this.freezer = freezer;
        this.rollouts = rollouts;
    }

    /** @param release may not have been made yet */
    public Rollout open(
            DeploymentId deployment,
            ProjectName project,
            EnvironmentName environment,
            ServiceName service,
            String kind,
            Release release,
            @Nullable Integer replicas) {
        Rollout rollout = freezer.decide(
                new FreezeRollout.Input(deployment, project, environment, service, kind, release.number(), replicas),
                release);
        rollouts.preview(rollout);
        return rollout;
    }

    public void close() {
        rollouts.forgetPreview();
    }
}
