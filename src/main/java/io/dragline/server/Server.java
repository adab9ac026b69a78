package io.dragline.server;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A machine with a container engine.
 *
 * @param address how other servers reach its published ports; for {@code local} without SSH 127.0.0.1
 * @param ssh null: this machine, without SSH
 * @param socket the engine's unix socket
 * @param buildUser the unprivileged account that runs command lines of builds without an image
 * @param disabled null: in use; else the reason why nothing may change on it
 */
public record Server(
        ServerName name,
        String address,
        @Nullable Ssh ssh,
        EngineKind engine,
        String socket,
        Set<Role> roles,
        Nginx nginx,
        String buildUser,
        @Nullable String disabled) {
    public Server {
        roles = Set.copyOf(roles);
    }
}
