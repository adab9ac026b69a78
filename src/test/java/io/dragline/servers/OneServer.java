package io.dragline.servers;

import io.dragline.server.EngineKind;
import io.dragline.server.Nginx;
import io.dragline.server.Role;
import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows the server {@code local} only. */
public record OneServer(Server server) implements Servers {
    public static OneServer with(Path state, String buildUser) {
        Nginx nginx = new Nginx(state + "/sites", state.toString(), List.of("true"), List.of("true"), 9400);
        return new OneServer(new Server(
                ServerName.LOCAL,
                "127.0.0.1",
                null,
                EngineKind.DOCKER,
                "/var/run/docker.sock",
                Set.of(Role.values()),
                nginx,
                buildUser,
                null));
    }

    @Override
    public List<Server> all() {
        return List.of(server);
    }

    @Override
    public Optional<Server> find(ServerName name) {
        return Optional.of(server);
    }

    @Override
    public Server get(ServerName name) {
        return server;
    }

    @Override
    public void save(Server server) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(ServerName name) {
        throw new UnsupportedOperationException();
    }
}
