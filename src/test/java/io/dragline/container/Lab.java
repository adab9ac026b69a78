package io.dragline.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import io.dragline.docker.EngineDisk;
import io.dragline.docker.Engines;
import io.dragline.fakes.FakeProjects;
import io.dragline.fakes.FakeRollouts;
import io.dragline.fakes.FakeSecrets;
import io.dragline.fakes.FakeServers;
import io.dragline.fakes.ListLog;
import io.dragline.fakes.Sample;
import io.dragline.project.Projects;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.servers.DirectShell;
import io.dragline.servers.DockerEngine;
import io.dragline.servers.Images;
import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.stream.IntStream;

/** The steps of this package on a real engine, with a project of their own that leaves nothing behind. */
final class Lab implements AutoCloseable {
    final DockerEngine program = DockerEngine.start();
    final Engines engines = program.engines();
    final DockerClient engine = engines.on(Sample.LOCAL);
    final FakeServers servers = FakeServers.of("local");
    final EngineDisk disk = new EngineDisk(engines, servers, name -> new DirectShell());
    final FakeSecrets secrets = new FakeSecrets();
    final FakeRollouts rollouts = new FakeRollouts();
    final ListLog log = new ListLog();
    final DockerContainers containers = new DockerContainers(engines, servers, secrets, disk);
    final Candidates candidates = new Candidates(containers, new LastWords(engines, servers));
    Sample sample = Sample.random().ofImage(new Images(program).app());
    Projects projects = new FakeProjects(sample.configuration());

    Rollout freeze(int deployment, int replicas) {
        return freeze(deployment, replicas, "d1", List.of());
    }

    Rollout freeze(int deployment, int replicas, String digest, List<Replica> remove) {
        return rollouts.freeze(sample.rollout(
                deployment,
                IntStream.rangeClosed(1, replicas)
                        .mapToObj(n -> sample.replica(deployment, n, digest))
                        .toList(),
                remove));
    }

    void ensureNetwork(int deployment) throws Exception {
        new EnsureNetwork(rollouts, servers, engines, disk)
                .run(new EnsureNetwork.Input(new DeploymentId("" + deployment), Sample.LOCAL), log);
    }

    void start(int deployment) throws Exception {
        new StartReplicas(rollouts, servers, containers, candidates)
                .run(new StartReplicas.Input(new DeploymentId("" + deployment), Sample.LOCAL), log);
    }

    void removeStarted(int deployment) throws Exception {
        new RemoveStarted(rollouts, servers, candidates)
                .run(new RemoveStarted.Input(new DeploymentId("" + deployment), Sample.LOCAL), log);
    }

    void removeOld(int deployment) throws Exception {
        SpareNetwork network = new SpareNetwork(projects, servers, engines);
        new RemoveOld(rollouts, servers, containers, new Leftovers(rollouts, containers), network)
                .run(new RemoveOld.Input(new DeploymentId("" + deployment), Sample.LOCAL), log);
    }

    boolean hasNetwork() {
        return !engine.listNetworksCmd().withNameFilter(sample.name()).exec().isEmpty();
    }

    /** Names of all containers on the project's name, running or not, ours or not. */
    List<String> names() {
        return engine.listContainersCmd().withShowAll(true).withNameFilter(List.of(sample.name())).exec().stream()
                .map(c -> c.getNames()[0].substring(1))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        for (Container one : engine.listContainersCmd()
                .withShowAll(true)
                .withNameFilter(List.of(sample.name()))
                .exec())
            engine.removeContainerCmd(one.getId())
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        engine.listNetworksCmd().withNameFilter(sample.name()).exec().forEach(n -> engine.removeNetworkCmd(n.getId())
                .exec());
        program.close();
    }
}
