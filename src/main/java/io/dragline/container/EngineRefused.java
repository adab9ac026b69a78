package io.dragline.container;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import java.io.IOException;

/** The engine answered, and would not do it; the message is its own words, and what makes room where there is none. */
class EngineRefused extends IOException {
    private static final long serialVersionUID = 1;
    private final boolean conflict;

    /** @param words its own, and perhaps what to do */
    EngineRefused(String words, DockerException e) {
        super(words, e);
        this.conflict = e instanceof ConflictException;
    }

    /** The name is taken. */
    boolean isConflict() {
        return conflict;
    }
}
