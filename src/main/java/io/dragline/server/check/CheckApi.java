package io.dragline.server.check;

import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.user.Action;
import io.dragline.user.Requires;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check of a server over HTTP. */
@RestController
class CheckApi {
    private final Servers servers;
    private final ServerCheck check;
    private final LastChecks last;

    CheckApi(Servers servers, ServerCheck check, LastChecks last) {
        this.servers = servers;
        this.check = check;
        this.last = last;
    }

    /** The last check of each server since the control plane was started. */
    @GetMapping("/api/checks")
    @Requires(Action.VIEW)
    List<LastChecks.Checked> last() {
        List<ServerName> known =
                servers.all().stream().map(server -> server.name()).toList();
        return last.all().stream()
                .filter(checked -> known.contains(checked.server()))
                .toList();
    }

    @PostMapping("/api/servers/{name}/check")
    @Requires(Action.CONFIGURE)
    List<Finding> check(@PathVariable String name) throws InterruptedException {
        Server server = servers.find(new ServerName(name))
                .orElseThrow(() ->
                        new NoSuchElementException("there is no server '" + name + "'; GET /api/servers lists them"));
        return last.keep(server.name(), check.of(server));
    }
}
