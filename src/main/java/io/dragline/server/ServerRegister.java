package io.dragline.server;

import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes servers, each with its row in the audit. */
@Service
class ServerRegister {
    private final Servers servers;
    private final ObjectProvider<ServerUsage> usages;
    private final Audit audit;

    ServerRegister(Servers servers, ObjectProvider<ServerUsage> usages, Audit audit) {
        this.servers = servers;
        this.usages = usages;
        this.audit = audit;
    }

    @Transactional
    public void add(Caller caller, Server server) {
        if (servers.find(server.name()).isPresent())
            throw new IllegalStateException(
                    "server '" + server.name() + "' exists; change it with: dragline server set " + server.name());
        servers.save(server);
        audit.record(caller, "server.add", server.name().value(), where(server));
    }

    @Transactional
    public void change(Caller caller, Server server) {
        known(server.name());
        servers.save(server);
        audit.record(caller, "server.change", server.name().value(), where(server));
    }

    @Transactional
    public void remove(Caller caller, ServerName name) {
        Server server = known(name);
        if (name.equals(ServerName.LOCAL))
            throw new IllegalStateException("'local' is this machine and stays; disable it instead, with a reason");
        usages.orderedStream()
                .flatMap(usage -> usage.whyInUse(name).stream())
                .findFirst()
                .ifPresent(why -> {
                    throw new IllegalStateException("server '" + name + "' is in use: " + why);
                });
        servers.remove(name);
        audit.record(caller, "server.remove", name.value(), where(server));
    }

    public Server known(ServerName name) {
        return servers.find(name)
                .orElseThrow(() -> new NoSuchElementException(
                        "there is no server '" + name + "'; list them with: dragline server list"));
    }

    private static String where(Server server) {
        Ssh ssh = server.ssh();
        return ssh == null
                ? "this machine"
                : ssh.user() + "@" + ssh.host() + ":" + ssh.port() + ", host key " + ssh.hostKey();
    }
}
