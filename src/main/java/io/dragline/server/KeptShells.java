package io.dragline.server;

import io.dragline.secret.Secrets;
import java.io.IOException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Keeps one shell per server, until the server's settings change. */
@Component
class KeptShells implements Shells, DisposableBean {
    private final PerServer<Shell> kept;

    KeptShells(Servers servers, Secrets secrets) {
        this.kept = new PerServer<>(servers, server -> open(server, secrets), KeptShells::close);
    }

    @Override
    public Shell on(ServerName name) {
        return kept.on(name);
    }

    private static Shell open(Server server, Secrets secrets) {
        Ssh ssh = server.ssh();
        return ssh == null ? new LocalShell() : new SshShell(server, ssh, secrets);
    }

    private static void close(Shell old) {
        try {
            if (old instanceof SshShell ssh) ssh.close();
        } catch (IOException ended) {
            // it is not used any more
        }
    }

    @Override
    public void destroy() {
        kept.closeAll();
    }
}
