package io.dragline.rollout;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Optional;

/** The rollouts of deployments, from the freeze to the end, also of those that failed. */
public interface RolloutHistory {
    /** Empty: the deployment has not come so far. */
    Optional<Rollout> find(DeploymentId deployment);

    /** Those that served in an environment, the newest first, without the one that serves now. */
    List<Rollout> past(ProjectName project, EnvironmentName environment, ServiceName service, int limit);

    /** The deployment climbed back: its rollout never serves, and its addresses are free again. */
    void giveUp(DeploymentId deployment);
}
