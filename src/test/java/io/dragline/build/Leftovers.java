package io.dragline.build;

import com.github.dockerjava.api.DockerClient;
import java.util.List;
import java.util.Map;

/** What an engine holds of one job. */
record Leftovers(DockerClient engine, String job) {
    List<String> containers() {
        return engine
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(JobContainer.LABEL, job))
                .exec()
                .stream()
                .map(container -> container.getId())
                .toList();
    }

    /** The anonymous volumes of its containers. */
    List<String> volumes() {
        return containers().stream()
                .flatMap(id -> engine.inspectContainerCmd(id).exec().getMounts().stream())
                .map(mount -> String.valueOf(mount.getName()))
                .toList();
    }

    boolean holds(String volume) {
        return engine.listVolumesCmd().exec().getVolumes().stream()
                .anyMatch(held -> held.getName().equals(volume));
    }

    void remove() {
        containers().forEach(id -> engine.removeContainerCmd(id)
                .withForce(true)
                .withRemoveVolumes(true)
                .exec());
    }
}
