package io.dragline.server;

import io.dragline.secret.Secrets;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Keeps one shell per server, until the server's settings change. */
@Component
class KeptShells implements Shells, DisposableBean {
    private final Servers servers;
    private final Secrets secrets;
    private final Map<ServerName, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Server server, Shell shell) {}

    KeptShells(Servers servers, Secrets secrets) {
        this.servers = servers;
        this.secrets = secrets;
    }

    @Override
    public Shell on(ServerName name) {
        Server server = servers.get(name);
        return kept.compute(name, (same, old) -> {
                    if (old != null && old.server.equals(server)) return old;
                    if (old != null) close(old);
                    return new Kept(server, open(server));
                })
                .shell();
    }

    private Shell open(Server server) {
        Ssh ssh = server.ssh();
        return ssh == null ? new LocalShell() : new SshShell(server, ssh, secrets);
    }

    private static void close(Kept old) {
        try {
            if (old.shell instanceof SshShell ssh) ssh.close();
        } catch (IOException ended) {
            // it is not used any more
        }
    }

    @Override
    public void destroy() {
        kept.values().forEach(KeptShells::close);
    }
}
