package io.dragline.server;

import java.io.IOException;

/** A machine answered that nothing listens at that port. */
public final class NobodyListens extends IOException {
    private static final long serialVersionUID = 1;

    NobodyListens(String message, Exception cause) {
        super(message, cause);
    }
}
