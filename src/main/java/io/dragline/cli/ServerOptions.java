package io.dragline.cli;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Every fact of a server that can be set. */
final class ServerOptions {
    @Option(names = "--host", paramLabel = "HOST", description = "Where its SSH listens.")
    @Nullable
    String host;

    @Option(names = "--port", paramLabel = "PORT", description = "SSH's port (default 22).")
    @Nullable
    Integer port;

    @Option(names = "--user", paramLabel = "USER", description = "The account to sign in as (default root).")
    @Nullable
    String user;

    @Option(names = "--key-secret", paramLabel = "SECRET", description = "The secret that holds the private key.")
    @Nullable
    String key;

    @Option(names = "--password-secret", paramLabel = "SECRET", description = "The secret that holds the password.")
    @Nullable
    String password;

    @Option(names = "--host-key", paramLabel = "SHA256:…", description = "The fingerprint of its host key.")
    @Nullable
    String hostKey;

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

    @Option(
            names = "--nginx-sites",
            paramLabel = "DIR",
            description = "The folder whose *.conf nginx includes (default /etc/nginx/conf.d).")
    private @Nullable String sites;

    @Option(
            names = "--nginx-state",
            paramLabel = "DIR",
            description = "For endpoints, bundles and copies (default /var/lib/dragline).")
    private @Nullable String state;

    @Option(
            names = "--nginx-test",
            paramLabel = "WORDS",
            description = "What checks nginx's configuration (default 'nginx -t').")
    private @Nullable String test;

    @Option(
            names = "--nginx-reload",
            paramLabel = "WORDS",
            description = "What makes nginx read it again (default 'nginx -s reload').")
    private @Nullable String reload;

    @Option(
            names = "--nginx-read-back",
            paramLabel = "PORT",
            description = "The loopback port on which nginx says what it routes to (default 9400).")
    private @Nullable Integer readBack;

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
        if (saysSsh()) server.with("ssh", ssh(server.get("ssh").isObject() ? server.get("ssh") : Json.object()));
        Json nginx = server.get("nginx").isObject() ? server.get("nginx") : Json.object();
        nginx.with("sites", sites)
                .with("state", state)
                .with("test", words(test))
                .with("reload", words(reload));
        nginx.with("readBack", readBack);
        server.with("nginx", nginx.fields().isEmpty() ? null : nginx)
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
        if (key != null) changes.get("ssh").cleared("password");
        if (password != null) changes.get("ssh").cleared("key");
        return changes;
    }

    private boolean saysSsh() {
        return host != null || port != null || user != null || hostKey != null || key != null || password != null;
    }

    private Json ssh(Json ssh) {
        return ssh.with("host", host)
                .with("port", port)
                .with("user", user)
                .with("hostKey", hostKey)
                .with("key", key)
                .with("password", password);
    }

    private static @Nullable List<String> words(@Nullable String command) {
        return command == null ? null : Arrays.asList(command.strip().split("\\s+", -1));
    }
}
