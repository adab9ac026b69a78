package io.dragline.project;

import io.dragline.secret.SecretName;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the source of a service is kept.
 *
 * @param branch of git; null for svn, whose {@code path} holds it
 * @param path the folder inside the repository; empty: all of it
 * @param user and {@code credential}: the sign-in; the secret is a password or a token, for SSH a private key
 * @param hostKey for SSH: the pinned fingerprint, {@code SHA256:…} as {@code ssh-keygen -l} prints it
 */
public record Source(
        Vcs vcs,
        URI location,
        @Nullable String branch,
        String path,
        @Nullable String user,
        @Nullable SecretName credential,
        @Nullable String hostKey) {
    /** The version control systems. */
    public enum Vcs {
        GIT,
        SVN
    }
}
