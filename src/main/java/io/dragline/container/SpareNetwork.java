package io.dragline.container;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Network;
import io.dragline.docker.EngineWords;
import io.dragline.docker.Engines;
import io.dragline.project.Projects;
import io.dragline.rollout.Rollout;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.step.StepLog;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes away the network of a project that is no longer configured, with the last of its services. */
@Component
class SpareNetwork {
    private final Projects projects;
    private final Servers servers;
    private final Engines engines;

    SpareNetwork(Projects projects, Servers servers, Engines engines) {
        this.projects = projects;
        this.servers = servers;
        this.engines = engines;
    }

    /** The engine itself refuses while a container of another service is in it. */
    void remove(Rollout rollout, ServerName server, StepLog log) {
        Optional<Network> own = engines.on(server).listNetworksCmd().exec().stream()
                .filter(network -> network.getName().equals(EnsureNetwork.name(rollout)))
                .filter(network -> network.getLabels() != null
                        && rollout.project().value().equals(network.getLabels().get(Labels.PROJECT)))
                .findFirst();
        if (own.isEmpty()) return;
        log.command(line(rollout, server));
        try {
            engines.on(server).removeNetworkCmd(own.get().getId()).exec();
            log.exit(0);
        } catch (DockerException refused) {
            log.line(EngineWords.of(refused));
            log.exit(1);
        }
    }

    boolean isSpare(Rollout rollout) {
        return projects.find(rollout.project()).isEmpty();
    }

    String line(Rollout rollout, ServerName server) {
        return servers.get(server).engine().command() + " network rm " + EnsureNetwork.name(rollout);
    }
}
