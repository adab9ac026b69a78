package io.dragline.user;

import java.time.Duration;

/** Too many sign-ins failed for this account or from this address; it passes by itself. */
public class TooManyAttempts extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many sign-ins; try again in " + Math.max(1, wait.toSeconds()) + " s");
        this.wait = wait;
    }

    public Duration retryAfter() {
        return wait;
    }
}
