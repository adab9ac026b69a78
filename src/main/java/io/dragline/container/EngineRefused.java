package io.dragline.container;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import io.dragline.docker.EngineWords;
import java.io.IOException;

/** The engine answered, and would not do it; the message is its own words. */
class EngineRefused extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean conflict;

    EngineRefused(DockerException e) {
        super(EngineWords.of(e), e);
        this.conflict = e instanceof ConflictException;
    }

    /** The name is taken. */
    boolean isConflict() {
        return conflict;
    }
}
