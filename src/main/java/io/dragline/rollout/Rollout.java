package io.dragline.rollout;

import io.dragline.project.EnvironmentName;
import io.dragline.project.Health;
import io.dragline.project.ProjectName;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one deployment intends, resolved once and never changed: every step of it reads its work from here.
 *
 * @param previousRelease what served before; null: nothing
 * @param configuration the service with the settings of this environment laid over it
 * @param network the project's network in CIDR form
 * @param servers where replicas start or are removed
 * @param proxies the servers whose nginx serves this environment
 * @param start the replicas to be started
 * @param keep the replicas that stay as they are
 * @param remove the replicas that served before and go; captured before anything starts
 * @param bundle of kind static: the files to publish
 */
public record Rollout(
        DeploymentId deployment,
        ProjectName project,
        EnvironmentName environment,
        ServiceName service,
        int release,
        @Nullable Integer previousRelease,
        Service configuration,
        String network,
        List<ServerName> servers,
        List<ServerName> proxies,
        List<Replica> start,
        List<Replica> keep,
        List<Replica> remove,
        @Nullable String bundle,
        @Nullable String previousBundle) {

    public Health health() {
        return configuration.health();
    }

    public Duration drain() {
        return configuration.drain();
    }

    public List<Replica> startOn(ServerName server) {
        return start.stream().filter(r -> r.server().equals(server)).toList();
    }

    public List<Replica> removeOn(ServerName server) {
        return remove.stream().filter(r -> r.server().equals(server)).toList();
    }

    /** What serves when it has succeeded. */
    public List<Replica> serving() {
        return Stream.concat(keep.stream(), start.stream())
                .sorted(Comparator.comparingInt(Replica::number))
                .toList();
    }
}
