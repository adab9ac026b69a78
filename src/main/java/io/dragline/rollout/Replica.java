package io.dragline.rollout;

import io.dragline.project.Service.Resources;
import io.dragline.project.Variable;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One container that runs or shall run.
 *
 * @param number counts from 1 per service and environment; kept over releases
 * @param container its name on its server, unique per deployment
 * @param network the name of the project's network
 * @param address its fixed address in the project's network of its server
 * @param port where it listens inside; null: nowhere
 * @param hostPort the port of its server that leads to it; null on a single server
 * @param variables placeholders filled in; secrets still by name
 * @param digest of all that makes it what it is: image, command, variables, volumes, resources
 */
public record Replica(
        DeploymentId deployment,
        int release,
        int number,
        ServerName server,
        String container,
        String image,
        String network,
        String address,
        @Nullable Integer port,
        @Nullable Integer hostPort,
        List<String> command,
        Map<String, Variable> variables,
        List<String> volumes,
        Resources resources,
        String digest) {}
