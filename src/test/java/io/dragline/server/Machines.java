package io.dragline.server;

import io.dragline.secret.SecretName;
import io.dragline.servers.SshServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** Servers in memory and their real shells, for the tests of every package. */
public final class Machines implements Servers, AutoCloseable {
    private static final SecretName KEY = new SecretName("test-ssh-key");

    private final Map<String, Server> servers = new ConcurrentSkipListMap<>();
    private final FakeSecrets secrets = new FakeSecrets();
    private final KeptShells shells = new KeptShells(this, secrets);

    public Machines() {
        save(local("/var/run/docker.sock"));
    }

    /** This machine, with the engine of a socket. */
    public static Server local(String socket) {
        return new Server(
                ServerName.LOCAL,
                "127.0.0.1",
                null,
                EngineKind.DOCKER,
                socket,
                Set.of(Role.values()),
                Nginx.DEBIAN,
                "dragline-build",
                null);
    }

    /** Adds this machine once more, over SSH. */
    public Server addOverSsh(String name, SshServer sshd) throws IOException {
        secrets.set(null, KEY, sshd.key());
        Server local = local("/var/run/docker.sock");
        Ssh ssh = new Ssh("127.0.0.1", sshd.port(), sshd.user(), sshd.fingerprint(), KEY, null);
        Server server = new Server(
                new ServerName(name),
                local.address(),
                ssh,
                local.engine(),
                local.socket(),
                local.roles(),
                local.nginx(),
                local.buildUser(),
                null);
        save(server);
        return server;
    }

    /** As if nobody had set the secret that {@link #addOverSsh} names. */
    public void forgetKey() {
        secrets.remove(null, KEY);
    }

    public Shells shells() {
        return shells;
    }

    @Override
    public List<Server> all() {
        return List.copyOf(servers.values());
    }

    @Override
    public Optional<Server> find(ServerName name) {
        return Optional.ofNullable(servers.get(name.value()));
    }

    @Override
    public Server get(ServerName name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no server '" + name + "' among " + servers));
    }

    @Override
    public void save(Server server) {
        servers.put(server.name().value(), server);
    }

    @Override
    public void remove(ServerName name) {
        servers.remove(name.value());
    }

    @Override
    public void close() {
        shells.destroy();
    }
}
