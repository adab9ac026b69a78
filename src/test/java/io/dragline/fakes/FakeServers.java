package io.dragline.fakes;

import io.dragline.server.EngineKind;
import io.dragline.server.Nginx;
import io.dragline.server.Role;
import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Servers in memory. */
public final class FakeServers implements Servers {
    private final Map<ServerName, Server> all = new LinkedHashMap<>();

    public static FakeServers of(String... names) {
        FakeServers servers = new FakeServers();
        for (String name : names) servers.save(server(name, "127.0.0.1"));
        return servers;
    }

    public static Server server(String name, String address) {
        return new Server(
                new ServerName(name),
                address,
                null,
                EngineKind.DOCKER,
                "/var/run/docker.sock",
                Set.of(Role.RUN, Role.BUILD),
                Nginx.DEBIAN,
                "nobody",
                null);
    }

    @Override
    public List<Server> all() {
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Server> find(ServerName name) {
        return Optional.ofNullable(all.get(name));
    }

    @Override
    public Server get(ServerName name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no server " + name + ", only " + all.keySet()));
    }

    @Override
    public void save(Server server) {
        all.put(server.name(), server);
    }

    @Override
    public void remove(ServerName name) {
        all.remove(name);
    }
}
