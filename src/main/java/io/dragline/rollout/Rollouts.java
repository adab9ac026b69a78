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

    /** Empty: it has not been frozen. */
    Optional<Rollout> find(DeploymentId deployment);

    /** What serves now, settled; empty: nothing does. */
    Optional<Rollout> serving(ProjectName project, EnvironmentName environment, ServiceName service);

    /** All that serves, settled. */
    List<Rollout> serving();

    /**
     * What the proxies of an environment shall route to, per service in the order of the project's services: the one
     * that is being swapped in, else the one that serves.
     */
    List<Rollout> routed(ProjectName project, EnvironmentName environment);

    /** The intent to swap, committed before anything is swapped. */
    void route(DeploymentId deployment);

    /** Climbed back: it routes no more. */
    void unroute(DeploymentId deployment);

    /** Those that served in an environment, the newest first, without the one that serves now. */
    List<Rollout> past(ProjectName project, EnvironmentName environment, ServiceName service, int limit);
}
