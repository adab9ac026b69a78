package io.dragline.server;

import java.io.IOException;

/** A machine is not the one that is trusted, or does not let us in: asking again would not help. */
public class SshRefused extends IOException {
    private static final long serialVersionUID = 1;

    SshRefused(String message) {
        super(message);
    }

    SshRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
