package io.dragline.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The servers over HTTP. Changing one is for administrators: who holds a server holds its engine, which is root. */
@RestController
@RequestMapping("/api/servers")
class ServersApi {
    private final Servers servers;
    private final ServerRegister register;
    private final HostKeys hostKeys;
    private final ServerPatch patch;
    private final ServerViewers viewers;

    ServersApi(Servers servers, ServerRegister register, HostKeys hostKeys, ServerPatch patch, ServerViewers viewers) {
        this.servers = servers;
        this.register = register;
        this.hostKeys = hostKeys;
        this.patch = patch;
        this.viewers = viewers;
    }

    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<Server> list(Caller caller) {
        return servers.all().stream()
                .filter(server -> viewers.mayView(server.name(), caller))
                .toList();
    }

    @GetMapping("/{name}")
    @Requires(value = Action.VIEW, of = Reach.PART)
    Server show(@PathVariable String name, Caller caller) {
        ServerName called = new ServerName(name);
        if (!viewers.mayView(called, caller)) throw new NoSuchElementException("there is no server '" + name + "'");
        return register.known(called);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.ADMIN)
    @Operation(
            summary = "Adds a server",
            description =
                    "What is left out has the usual value; where ssh.user is not root, nginx is reached by sudo -n.")
    Server add(@RequestBody ServerBody body, Caller caller) {
        if (body.name() == null) throw new IllegalArgumentException("name is missing; give the server one");
        Server server = checked(body.toServer(body.name()));
        register.add(caller, server);
        return server;
    }

    @PutMapping("/{name}")
    @Requires(Action.ADMIN)
    @Operation(
            summary = "Changes settings of a server",
            description =
                    "A JSON merge patch (RFC 7396): a key that is left out keeps its value, null gives it the usual one.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = ServerBody.class))))
    Server change(@PathVariable String name, @RequestBody ObjectNode changes, Caller caller) {
        ServerName called = new ServerName(name);
        Server server = checked(patch.apply(register.known(called), changes).toServer(called));
        register.change(caller, server);
        return server;
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Action.ADMIN)
    void remove(@PathVariable String name, Caller caller) {
        register.remove(caller, new ServerName(name));
    }

    /** Where to look. */
    record Place(@Nullable String host, @Nullable Integer port) {}

    @PostMapping("/host-key")
    @Requires(Action.ADMIN)
    HostKey hostKey(@RequestBody Place place) {
        String host = place.host() == null ? "" : place.host();
        int port = place.port() == null ? 22 : place.port();
        ServerRules.host(host, port);
        return presentedBy(host, port);
    }

    /** The first use of a host key is an explicit act: somebody compares it and sends it. */
    private Server checked(Server server) {
        Ssh ssh = server.ssh();
        if (ssh != null && ssh.hostKey().isEmpty()) {
            ServerRules.host(ssh.host(), ssh.port());
            HostKey found = presentedBy(ssh.host(), ssh.port());
            throw new IllegalArgumentException("ssh.hostKey is missing; " + ssh.host() + ":" + ssh.port() + " presents "
                    + found.fingerprint() + " (" + found.type() + "): compare it on that machine's console with '"
                    + found.howToCompare() + "', then send it as ssh.hostKey");
        }
        ServerRules.check(server);
        return server;
    }

    private HostKey presentedBy(String host, int port) {
        try {
            return hostKeys.presentedBy(host, port);
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
