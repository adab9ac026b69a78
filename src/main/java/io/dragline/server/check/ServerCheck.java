package io.dragline.server.check;

import io.dragline.secret.MissingSecret;
import io.dragline.server.Server;
import io.dragline.server.Shells;
import io.dragline.server.Ssh;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks at a server from the outside in; a machine that cannot be reached gives one line. */
@Component
class ServerCheck {
    private final Shells shells;
    private final List<Inspection> inspections;

    ServerCheck(Shells shells, @Value("${dragline.data}") Path data) {
        this.shells = shells;
        this.inspections = List.of(
                new ContainerInspection(),
                new EngineInspection(),
                new NginxInspection(),
                new MachineInspection(Clock.systemUTC()),
                new DataInspection(data.toAbsolutePath().toString()));
    }

    List<Finding> of(Server server) throws InterruptedException {
        Machine machine = new Machine(server, shells.on(server.name()));
        List<Finding> findings = new ArrayList<>();
        try {
            findings.add(Finding.good(
                    "reachable",
                    way(server) + ": " + machine.run("uname", "-sr").firstLine()));
        } catch (IOException | MissingSecret e) {
            findings.add(Finding.bad("reachable", way(server), String.valueOf(e.getMessage())));
            return findings;
        }
        for (Inspection inspection : inspections) findings.addAll(look(inspection, machine));
        return findings;
    }

    private static List<Finding> look(Inspection inspection, Machine machine) throws InterruptedException {
        try {
            return inspection.look(machine);
        } catch (IOException e) {
            return List.of(Finding.bad(inspection.what(), "could not be looked at", String.valueOf(e.getMessage())));
        }
    }

    private static String way(Server server) {
        Ssh ssh = server.ssh();
        return ssh == null
                ? "this machine"
                : "ssh " + ssh.user() + "@" + ssh.host() + ":" + ssh.port() + ", host key " + ssh.hostKey();
    }
}
