package io.dragline.server.check;

import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.ServerViewers;
import io.dragline.server.Servers;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
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
    private final ServerViewers viewers;

    CheckApi(Servers servers, ServerCheck check, LastChecks last, ServerViewers viewers) {
        this.servers = servers;
        this.check = check;
        this.last = last;
        this.viewers = viewers;
    }

    /** The last check of each server since the control plane was started. */
    @GetMapping("/api/checks")
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<LastChecks.Checked> last(Caller caller) {
        List<ServerName> known = servers.all().stream()
                .map(server -> server.name())
                .filter(server -> viewers.mayView(server, caller))
                .toList();
        return last.all().stream()
                .filter(checked -> known.contains(checked.server()))
                .toList();
    }

    @PostMapping("/api/servers/{name}/check")
    @Requires(Action.CONFIGURE)
    List<Finding> check(@PathVariable String name) throws InterruptedException {
        Server server = servers.find(new ServerName(name))
                .orElseThrow(() -> new NoSuchElementException(
                        "there is no server '" + name + "'; list them with: dragline server list"));
        return last.keep(server.name(), check.of(server));
    }
}
