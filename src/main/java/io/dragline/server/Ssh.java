package io.dragline.server;

import io.dragline.secret.SecretName;
import org.jspecify.annotations.Nullable;

/**
 * How to sign in to a server. Exactly one of key and password is given.
 *
 * @param hostKey the pinned fingerprint, {@code SHA256:…} as {@code ssh-keygen -l} prints it
 * @param key the secret that holds a private key in OpenSSH or PEM form
 * @param password the secret that holds a password
 */
public record Ssh(
        String host,
        int port,
        String user,
        String hostKey,
        @Nullable SecretName key,
        @Nullable SecretName password) {}
