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
                .withLabelFilter(Map.of(LineContainer.LABEL, job))
                .exec()
                .stream()
                .map(container -> container.getId())
                .toList();
    }

    List<String> volumes() {
        return engine.listVolumesCmd().exec().getVolumes().stream()
                .map(volume -> volume.getName())
                .filter(job::equals)
                .toList();
    }

    void remove() {
        containers().forEach(id -> engine.removeContainerCmd(id).withForce(true).exec());
        volumes().forEach(name -> engine.removeVolumeCmd(name).exec());
    }
}
