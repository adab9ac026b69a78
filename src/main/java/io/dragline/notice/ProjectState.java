package io.dragline.notice;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.server.ServerName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a project's push address is told: all that serves, where. Fields may be added; none changes its meaning within a
 * version.
 *
 * @param version of this document, 1
 * @param at when it was so
 * @param environments those in which something serves
 */
record ProjectState(
        int version, ProjectName project, Instant at, Map<EnvironmentName, Map<ServiceName, Serving>> environments) {
    record Serving(int release, List<Place> replicas) {}

    /** @param address in the project's network; {@code hostPort}: the port of the server that leads there */
    record Place(
            int number,
            ServerName server,
            String container,
            String address,
            @Nullable Integer port,
            @Nullable Integer hostPort) {}

    static ProjectState of(ProjectName project, List<Rollout> serving, Instant at) {
        Map<EnvironmentName, Map<ServiceName, Serving>> environments = new LinkedHashMap<>();
        for (Rollout rollout : serving) {
            if (!rollout.project().equals(project)) continue;
            environments
                    .computeIfAbsent(rollout.environment(), name -> new LinkedHashMap<>())
                    .put(rollout.service(), new Serving(rollout.release(), places(rollout.serving())));
        }
        return new ProjectState(1, project, at, environments);
    }

    private static List<Place> places(List<Replica> replicas) {
        return replicas.stream()
                .map(replica -> new Place(
                        replica.number(),
                        replica.server(),
                        replica.container(),
                        replica.address(),
                        replica.port(),
                        replica.hostPort()))
                .toList();
    }
}
