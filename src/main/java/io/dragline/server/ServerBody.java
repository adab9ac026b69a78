package io.dragline.server;

import io.dragline.secret.SecretName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A server as a person sends it: what is left out has the usual value. */
record ServerBody(
        @Nullable ServerName name,
        @Nullable String address,
        @Nullable SshBody ssh,
        @Nullable EngineKind engine,
        @Nullable String socket,
        @Nullable Set<Role> roles,
        @Nullable NginxBody nginx,
        @Nullable String buildUser,
        @Nullable String disabled) {

    /** How to sign in, as a person sends it; without a host key it is not accepted. */
    record SshBody(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String user,
            @Nullable String hostKey,
            @Nullable SecretName key,
            @Nullable SecretName password) {
        Ssh toSsh() {
            return new Ssh(or(host, ""), or(port, 22), or(user, "root"), or(hostKey, ""), key, password);
        }
    }

    /** The nginx, as a person sends it. */
    record NginxBody(
            @Nullable String sites,
            @Nullable String state,
            @Nullable List<String> test,
            @Nullable List<String> reload,
            @Nullable Integer readBack) {
        Nginx toNginx(Nginx usual) {
            return new Nginx(
                    or(sites, usual.sites()),
                    or(state, usual.state()),
                    or(test, usual.test()),
                    or(reload, usual.reload()),
                    or(readBack, usual.readBack()));
        }
    }

    Server toServer(ServerName called) {
        if (name != null && !name.equals(called))
            throw new IllegalArgumentException("the body names server '" + name + "', the address '" + called
                    + "'; a server cannot be renamed: remove it and add it");
        Ssh signIn = ssh == null ? null : ssh.toSsh();
        EngineKind kind = or(engine, EngineKind.DOCKER);
        Nginx usual = signIn == null || signIn.user().equals("root") ? Nginx.DEBIAN : Nginx.BY_SUDO;
        return new Server(
                called,
                or(address, signIn == null ? "127.0.0.1" : signIn.host()),
                signIn,
                kind,
                or(socket, kind == EngineKind.DOCKER ? "/var/run/docker.sock" : "/run/podman/podman.sock"),
                or(roles, EnumSet.of(Role.RUN, Role.BUILD, Role.PROXY)),
                nginx == null ? usual : nginx.toNginx(usual),
                or(buildUser, "dragline-build"),
                disabled);
    }

    private static <T> T or(@Nullable T value, T usual) {
        return value == null ? usual : value;
    }
}
