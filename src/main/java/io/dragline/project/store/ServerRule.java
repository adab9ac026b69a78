package io.dragline.project.store;

import io.dragline.Nearest;
import io.dragline.project.Environment;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.manifest.Mistakes;
import io.dragline.server.Role;
import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Servers are known and have the role in which they are named. */
@Component
class ServerRule implements Rule {
    private final Servers servers;

    ServerRule(Servers servers) {
        this.servers = servers;
    }

    @Override
    public void check(Project project, Mistakes mistakes) {
        for (Environment environment : project.environments().values()) {
            String place = "environments." + environment.name() + ".servers";
            for (ServerName name : environment.servers()) check(name, Role.RUN, place, mistakes);
        }
        for (Service service : project.services().values())
            if (service.build() != null)
                check(service.build().server(), Role.BUILD, "services." + service.name() + ".build.server", mistakes);
    }

    private void check(ServerName name, Role role, String place, Mistakes mistakes) {
        Optional<Server> server = servers.find(name);
        if (server.isEmpty()) mistakes.add(place, unknown(name));
        else if (!server.get().roles().contains(role))
            mistakes.add(
                    place,
                    "server '" + name + "' does not have the role "
                            + role.name().toLowerCase(Locale.ROOT) + "; give it the role or name another server");
    }

    private String unknown(ServerName name) {
        List<String> known =
                servers.all().stream().map(server -> server.name().value()).toList();
        return "unknown server '" + name + "'" + Nearest.hint(name.value(), known) + "; known: "
                + String.join(", ", known) + "; add one with: dragline server add " + name;
    }
}
