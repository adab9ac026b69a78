package io.dragline.image;

import io.dragline.project.Build;
import io.dragline.project.Service;
import io.dragline.server.Role;
import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import java.util.List;

/** Decides where the image of a service is made. */
final class BuildServer {
    private BuildServer() {}

    static ServerName of(Service service, Servers servers) {
        Build build = service.build();
        if (build != null) return servers.get(build.server()).name();
        List<Server> usable =
                servers.all().stream().filter(s -> s.disabled() == null).toList();
        return usable.stream()
                .filter(server -> server.roles().contains(Role.BUILD))
                .findFirst()
                .or(() -> usable.stream().findFirst())
                .map(Server::name)
                .orElseThrow(() -> new IllegalStateException(
                        "no server can build: add one with dragline server add, or enable one"));
    }
}
