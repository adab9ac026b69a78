package io.dragline.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import io.dragline.docker.Engines;
import io.dragline.health.Running;
import io.dragline.rollout.Replica;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says why the container of a replica does not run, or not for long: its state, and the last line it wrote. */
@Component
class DeadReplicas implements Running {
    /** What podman shows of one that it starts again, with code 0. */
    private static final Set<String> BEFORE_ITS_START = Set.of("created", "initialized");

    private final Engines engines;
    private final LastWords words;

    DeadReplicas(Engines engines, LastWords words) {
        this.engines = engines;
        this.words = words;
    }

    @Override
    public Optional<String> deadBecause(Replica replica) throws IOException, InterruptedException {
        try {
            InspectContainerResponse found = engines.on(replica.server())
                    .inspectContainerCmd(replica.container())
                    .exec();
            return deadBecause(replica, Inspection.read(found), found.getState());
        } catch (NotFoundException e) {
            return Optional.of("its container is gone");
        } catch (DockerException e) {
            throw new IOException(
                    "the engine of server " + replica.server() + " does not say how container " + replica.container()
                            + " is: " + e.getMessage(),
                    e);
        }
    }

    /** Of one answer of the engine: a moment later it may have been started again, by which its code is lost. */
    private Optional<String> deadBecause(Replica replica, Container found, ContainerState state)
            throws InterruptedException {
        // where it may start by itself from the first moment, it looks alive whenever one looks
        int restarts = found.restarts();
        if (restarts > 0)
            return Optional.of("it ended and was started again " + restarts + " times" + lastWords(replica));
        if (found.isRunning()) return Optional.empty();
        if (BEFORE_ITS_START.contains(found.state()))
            return Optional.of("it ended and is being started again" + lastWords(replica));
        return Optional.of(found.state() + exit(state) + lastWords(replica));
    }

    private static String exit(ContainerState state) {
        return " with code " + state.getExitCodeLong()
                + (Boolean.TRUE.equals(state.getOOMKilled()) ? " (out of memory)" : "");
    }

    private String lastWords(Replica replica) throws InterruptedException {
        String last = String.join("\n", words.of(replica.server(), replica.container(), 1));
        return last.isBlank() ? "" : ": " + last.strip();
    }
}
