package io.dragline.server.check;

import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.user.Action;
import io.dragline.user.Requires;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check of a server over HTTP. */
@RestController
class CheckApi {
    private final Servers servers;
    private final ServerCheck check;

    CheckApi(Servers servers, ServerCheck check) {
        this.servers = servers;
        this.check = check;
    }

    @PostMapping("/api/servers/{name}/check")
    @Requires(Action.CONFIGURE)
    List<Finding> check(@PathVariable String name) throws InterruptedException {
        return check.of(servers.find(new ServerName(name))
                .orElseThrow(() ->
                        new NoSuchElementException("there is no server '" + name + "'; GET /api/servers lists them")));
    }
}
