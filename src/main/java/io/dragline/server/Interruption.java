package io.dragline.server;

import java.io.IOException;
import java.io.InterruptedIOException;

/** sshj wraps an interrupt into its own exceptions; here it becomes one again. */
final class Interruption {
    private Interruption() {}

    static void rethrow(IOException e) throws InterruptedException {
        if (isBehind(e)) throw new InterruptedException("interrupted: " + e.getMessage());
    }

    static boolean isBehind(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            // a time-out is one of the kind, too
            if (cause instanceof InterruptedException || cause.getClass() == InterruptedIOException.class) return true;
        return false;
    }
}
