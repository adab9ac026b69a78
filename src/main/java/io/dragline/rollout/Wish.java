package io.dragline.rollout;

import io.dragline.project.EnvironmentName;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.release.Release;
import io.dragline.server.Server;
import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for, with all that decides how it is met.
 *
 * @param configuration the service with the settings of the environment laid over it
 * @param scale the replicas that serve stay as they are; only their count changes
 * @param servers those of the environment
 * @param occupying the rollouts, of any project, whose replicas have addresses and ports
 */
record Wish(
        DeploymentId deployment,
        Project project,
        EnvironmentName environment,
        Service configuration,
        Release release,
        boolean scale,
        List<Server> servers,
        Optional<Rollout> serving,
        List<Rollout> occupying) {}
