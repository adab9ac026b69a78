package io.dragline.rollout;

import io.dragline.project.Service;
import org.jspecify.annotations.Nullable;

/** The same service with another number of replicas. */
final class Scaled {
    private Scaled() {}

    static Service of(Service service, @Nullable Integer replicas) {
        return new Service(
                service.name(),
                service.kind(),
                service.source(),
                service.build(),
                service.recipe(),
                service.image(),
                service.command(),
                service.port(),
                replicas == null ? service.replicas() : replicas,
                service.resources(),
                service.health(),
                service.drain(),
                service.watch(),
                service.variables(),
                service.volumes(),
                service.routes(),
                service.environments(),
                service.model());
    }
}
