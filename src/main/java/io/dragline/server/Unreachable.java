package io.dragline.server;

import java.io.IOException;

/** A machine did not answer, so nobody knows what became of the act. */
public class Unreachable extends IOException {
    private static final long serialVersionUID = 1;

    public Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
