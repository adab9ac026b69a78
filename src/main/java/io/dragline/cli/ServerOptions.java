package io.dragline.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every fact of a server that can be set. */
final class ServerOptions {
    @Mixin
    final SshOptions ssh = new SshOptions();

    @Option(
            names = "--address",
            paramLabel = "IP",
            description = "How other servers reach its ports (default: the host).")
    private @Nullable String address;

    @Option(names = "--engine", paramLabel = "docker|podman", description = "The container engine (default docker).")
    private @Nullable Engine engine;

    @Option(
            names = "--socket",
            paramLabel = "PATH",
            description = "The engine's socket (default /var/run/docker.sock).")
    private @Nullable String socket;

    @Option(
            names = "--roles",
            split = ",",
            paramLabel = "ROLE",
            description = "Of run, build, proxy, registry (default run,build,proxy).")
    private @Nullable List<ServerRole> roles;

    @Option(
            names = "--build-user",
            paramLabel = "USER",
            description = "The unprivileged account for builds without an image (default dragline-build).")
    private @Nullable String buildUser;

    @Mixin
    private final NginxOptions nginx = new NginxOptions();

    @Option(names = "--disable", paramLabel = "REASON", description = "Nothing may change on it, for this reason.")
    private @Nullable String disabled;

    @Option(names = "--enable", description = "It may change again.")
    private boolean enabled;

    /** Known engines. */
    private enum Engine {
        DOCKER,
        PODMAN
    }

    /** What a server is used for. */
    private enum ServerRole {
        RUN,
        BUILD,
        PROXY,
        REGISTRY
    }

    /** The server with what was said put in; what was not is the control plane's to choose. */
    Json into(Json server) {
        if (ssh.isSaid()) server.with("ssh", ssh.into(object(server, "ssh")));
        Json site = nginx.into(object(server, "nginx"));
        server.with("nginx", site.fields().isEmpty() ? null : site)
                .with("address", address)
                .with("engine", engine == null ? null : engine.name())
                .with("socket", socket)
                .with(
                        "roles",
                        roles == null
                                ? null
                                : roles.stream().map(ServerRole::name).toList())
                .with("buildUser", buildUser)
                .with("disabled", disabled);
        if (enabled) server.cleared("disabled");
        return server;
    }

    /** Only what was said; one way to sign in takes the place of the other. */
    Json changes() {
        Json changes = into(Json.object());
        if (ssh.key != null) changes.get("ssh").cleared("password");
        if (ssh.password != null) changes.get("ssh").cleared("key");
        return changes;
    }

    private static Json object(Json server, String name) {
        return server.get(name).isObject() ? server.get(name) : Json.object();
    }
}
