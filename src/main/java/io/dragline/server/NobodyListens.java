package io.dragline.server;

import java.net.ConnectException;

/** A machine answered that nothing listens at that port. */
final class NobodyListens extends ConnectException {
    private static final long serialVersionUID = 1;

    NobodyListens(String message, Exception cause) {
        super(message);
        initCause(cause);
    }
}
