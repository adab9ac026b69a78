package io.dragline.rollout;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Optional;

/** The frozen rollouts, and which of them serve. */
public interface Rollouts {
    /** @throws IllegalStateException the deployment has not been frozen yet */
    Rollout get(DeploymentId deployment);

    /** What serves now; empty: nothing does. */
    Optional<Rollout> serving(ProjectName project, EnvironmentName environment, ServiceName service);

    /** Every service that serves in an environment, in the order of the project's services. */
    List<Rollout> serving(ProjectName project, EnvironmentName environment);

    /** All that serves. */
    List<Rollout> serving();

    /** What a deployment intended whose time is over: something newer serves, or it came to nothing. */
    Optional<Rollout> over(DeploymentId deployment);
}
