package io.dragline.docker;

import java.io.IOException;
import java.io.UncheckedIOException;

/** An engine did not answer, or stopped in the middle; unchecked, since docker-java's calls are. */
public class EngineUnreachable extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    EngineUnreachable(String message, IOException cause) {
        super(message, cause);
    }
}
