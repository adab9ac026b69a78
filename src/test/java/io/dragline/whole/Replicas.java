package io.dragline.whole;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import io.dragline.server.ServerName;
import io.dragline.servers.Engine;
import io.dragline.servers.Images;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The containers and networks of one project, asked of the engine itself. */
final class Replicas {
    private final Engine program;
    private final DockerClient engine;
    private final String project;

    /** @param program is closed with this */
    Replicas(String project, Engine program) {
        this.project = project;
        this.program = program;
        this.engine = program.engines().on(ServerName.LOCAL);
    }

    /** The test's application, as an image of this machine. */
    String app() {
        return new Images(program).app();
    }

    String busybox() {
        return new Images(program).busybox();
    }

    /** All of them, running or not. */
    List<Container> of(String service) {
        return engine.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of("dragline.project", project, "dragline.service", service))
                .exec();
    }

    Set<String> ids(String service) {
        return of(service).stream().map(Container::getId).collect(Collectors.toSet());
    }

    Set<String> ids(String service, String deployment) {
        return of(service).stream()
                .filter(container -> deployment.equals(container.getLabels().get("dragline.deployment")))
                .map(Container::getId)
                .collect(Collectors.toSet());
    }

    /** The containers in which its command lines ran. */
    List<Container> builds(String service) {
        return engine.listContainersCmd().withShowAll(true).exec().stream()
                .filter(container -> container.getNames()[0].startsWith("/" + project + "-" + service + "-build-"))
                .toList();
    }

    String restartPolicy(String container) {
        InspectContainerResponse found = engine.inspectContainerCmd(container).exec();
        return String.valueOf(found.getHostConfig().getRestartPolicy().getName());
    }

    List<String> networks() {
        return engine.listNetworksCmd().exec().stream()
                .map(Network::getName)
                .filter(name -> name.equals("dragline-" + project))
                .toList();
    }

    boolean hasNetwork(String name) {
        return engine.listNetworksCmd().exec().stream()
                .anyMatch(network -> network.getName().equals(name));
    }

    void removeAll() {
        engine.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of("dragline.project", project))
                .exec()
                .forEach(container -> engine.removeContainerCmd(container.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec());
        engine.listNetworksCmd().exec().stream()
                .filter(network -> network.getName().equals("dragline-" + project))
                .forEach(network -> engine.removeNetworkCmd(network.getId()).exec());
        engine.listImagesCmd().exec().stream()
                .flatMap(image ->
                        java.util.Arrays.stream(image.getRepoTags() == null ? new String[0] : image.getRepoTags()))
                .filter(tag -> tag.startsWith(project + "/") || tag.contains("/" + project + "/"))
                .forEach(this::removeImage);
        program.close();
    }

    private void removeImage(String tag) {
        try {
            engine.removeImageCmd(tag).withForce(true).exec();
        } catch (NotFoundException gone) {
            // another tag's removal took it along
        }
    }
}
