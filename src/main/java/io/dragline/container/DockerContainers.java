package io.dragline.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.RestartPolicy;
import io.dragline.docker.EngineDisk;
import io.dragline.docker.EngineWords;
import io.dragline.docker.Engines;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.secret.Secrets;
import io.dragline.server.Command;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.step.StepLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The containers of docker and podman engines. */
@Component
class DockerContainers implements Containers {
    private final Engines engines;
    private final Servers servers;
    private final Secrets secrets;
    private final EngineDisk disk;

    DockerContainers(Engines engines, Servers servers, Secrets secrets, EngineDisk disk) {
        this.engines = engines;
        this.servers = servers;
        this.secrets = secrets;
        this.disk = disk;
    }

    @Override
    public List<Container> list(ServerName server, Map<String, String> labels) {
        return summaries(server, labels)
                .flatMap(found -> inspect(server, found.getId()).stream()) // it may have gone in between
                .toList();
    }

    @Override
    public List<String> names(ServerName server, Map<String, String> labels) {
        return summaries(server, labels)
                .flatMap(found -> Stream.of(found.getNames()).limit(1))
                .map(name -> name.replaceFirst("^/", ""))
                .toList();
    }

    private Stream<com.github.dockerjava.api.model.Container> summaries(ServerName server, Map<String, String> labels) {
        List<String> filter = Stream.concat(
                        Stream.of(Labels.REPLICA), // others' containers are none of our business
                        labels.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()))
                .toList();
        return engines.on(server).listContainersCmd().withShowAll(true).withLabelFilter(filter).exec().stream();
    }

    @Override
    public Optional<Container> find(ServerName server, String name) {
        return inspect(server, name);
    }

    @Override
    public void create(Rollout rollout, Replica replica, StepLog log) throws EngineRefused {
        ServerName server = replica.server();
        told(server, log, CreateLine.of(servers.get(server), rollout, replica), () -> new CreateRequest(
                        servers.get(server), rollout, replica)
                .on(engines.on(server), secrets)
                .exec());
    }

    @Override
    public void start(ServerName server, String name, StepLog log) throws EngineRefused {
        told(server, log, line(server, "start", name), () -> engines.on(server)
                .startContainerCmd(name)
                .exec());
    }

    @Override
    public void promote(ServerName server, String name, StepLog log) throws EngineRefused {
        if (!servers.get(server).engine().changesRestartPolicy()) return;
        told(server, log, line(server, "update", "--restart", CreateLine.KEPT, name), () -> engines.on(server)
                .updateContainerCmd(name)
                .withRestartPolicy(RestartPolicy.parse(CreateLine.KEPT))
                .exec());
    }

    @Override
    public void remove(ServerName server, Container container, Duration grace, StepLog log) throws EngineRefused {
        DockerClient engine = engines.on(server);
        int seconds = (int) grace.toSeconds();
        if (container.isRunning())
            told(server, log, line(server, "stop", "-t", "" + seconds, container.name()), () -> engine.stopContainerCmd(
                            container.id())
                    .withTimeout(seconds)
                    .exec());
        told(server, log, line(server, "rm", "-f", "-v", container.name()), () -> engine.removeContainerCmd(
                        container.id())
                .withForce(true)
                .withRemoveVolumes(true)
                .exec());
    }

    private Optional<Container> inspect(ServerName server, String name) {
        try {
            return Optional.of(
                    Inspection.read(engines.on(server).inspectContainerCmd(name).exec()));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private String line(ServerName server, String... words) {
        List<String> line = new ArrayList<>(List.of(servers.get(server).engine().command()));
        line.addAll(List.of(words));
        return Command.of(line).text();
    }

    private void told(ServerName server, StepLog log, String command, Runnable act) throws EngineRefused {
        log.command(command);
        log.mayAct();
        try {
            act.run();
        } catch (NotModifiedException alreadySo) {
            log.line("it is so already");
        } catch (DockerException e) {
            String words = EngineWords.of(e);
            log.line(words);
            log.exit(1);
            throw new EngineRefused(disk.explained(server, words), e);
        }
        log.exit(0);
    }
}
