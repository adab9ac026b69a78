package io.dragline.rollout;

import io.dragline.project.Service;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rollout that leaves nothing of a service: no route, no replica, no files. It is made of what serves alone. */
final class Removal {
    private Removal() {}

    static Rollout of(DeploymentId deployment, Rollout serving) {
        List<Replica> remove = serving.serving();
        Set<ServerName> servers = new LinkedHashSet<>();
        remove.forEach(replica -> servers.add(replica.server()));
        return new Rollout(
                deployment,
                serving.project(),
                serving.environment(),
                serving.service(),
                serving.release(),
                serving.release(),
                gone(serving.configuration()),
                serving.network(),
                List.copyOf(servers),
                serving.proxies(),
                List.of(),
                List.of(),
                remove,
                null,
                serving.bundle());
    }

    private static Service gone(Service service) {
        return service.copy().replicas(0).routes(List.of()).make();
    }
}
