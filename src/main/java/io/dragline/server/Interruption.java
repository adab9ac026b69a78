package io.dragline.server;

import java.io.IOException;
import java.io.InterruptedIOException;

/** sshj wraps an interrupt into its own exceptions; here it becomes one again. */
final class Interruption {
    private Interruption() {}

    static void rethrow(IOException e) throws InterruptedException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException || cause instanceof InterruptedIOException)
                throw new InterruptedException("interrupted: " + e.getMessage());
        }
    }
}
