package io.dragline.files;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
import io.dragline.servers.Shop;
import io.dragline.step.DeploymentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rollouts that a test froze. */
final class FrozenRollouts implements Rollouts {
    private final Map<DeploymentId, Rollout> frozen = new HashMap<>();

    void freeze(DeploymentId deployment, Service service, int release, String bundle) {
        List<ServerName> servers = List.of(ServerName.LOCAL);
        frozen.put(
                deployment,
                new Rollout(
                        deployment,
                        Shop.PROJECT,
                        Shop.PROD,
                        service.name(),
                        release,
                        null,
                        service,
                        "10.88.1.0/24",
                        servers,
                        servers,
                        List.of(),
                        List.of(),
                        List.of(),
                        bundle,
                        null));
    }

    @Override
    public Rollout get(DeploymentId deployment) {
        return Optional.ofNullable(frozen.get(deployment)).orElseThrow();
    }

    @Override
    public Optional<Rollout> serving(ProjectName project, EnvironmentName environment, ServiceName service) {
        return Optional.empty();
    }

    @Override
    public List<Rollout> serving(ProjectName project, EnvironmentName environment) {
        return List.of();
    }

    @Override
    public Optional<Rollout> over(DeploymentId deployment) {
        return Optional.empty();
    }

    @Override
    public List<Rollout> serving() {
        return List.of();
    }
}
