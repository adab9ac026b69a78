package io.dragline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a server is signed in to. */
final class SshOptions {
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

    boolean isSaid() {
        return host != null || port != null || user != null || hostKey != null || key != null || password != null;
    }

    /** The object with what was said put in. */
    Json into(Json ssh) {
        return ssh.with("host", host)
                .with("port", port)
                .with("user", user)
                .with("hostKey", hostKey)
                .with("key", key)
                .with("password", password);
    }
}
