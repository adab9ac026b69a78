package io.dragline.container;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Frame;
import io.dragline.docker.Engines;
import io.dragline.health.Running;
import io.dragline.rollout.Replica;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Says why the container of a replica does not run, or not for long: its state, and the last line it wrote. */
@Component
class DeadReplicas implements Running {
    private static final int LAST_WORDS_SECONDS = 3;

    private final Containers containers;
    private final Engines engines;

    DeadReplicas(Containers containers, Engines engines) {
        this.containers = containers;
        this.engines = engines;
    }

    @Override
    public Optional<String> deadBecause(Replica replica) throws IOException, InterruptedException {
        try {
            Optional<Container> found = containers.find(replica.server(), replica.container());
            if (found.isEmpty()) return Optional.of("its container is gone");
            int restarts = found.get().restarts();
            // where it may start by itself from the first moment, it looks alive whenever one looks
            if (restarts > 0)
                return Optional.of("it ended and was started again " + restarts + " times" + lastWords(replica));
            if (found.get().isRunning()) return Optional.empty();
            return Optional.of(found.get().state() + exit(replica) + lastWords(replica));
        } catch (DockerException e) {
            throw new IOException(
                    "the engine of server " + replica.server() + " does not say how container " + replica.container()
                            + " is: " + e.getMessage(),
                    e);
        }
    }

    private String exit(Replica replica) {
        var state = engines.on(replica.server())
                .inspectContainerCmd(replica.container())
                .exec()
                .getState();
        return " with code " + state.getExitCodeLong()
                + (Boolean.TRUE.equals(state.getOOMKilled()) ? " (out of memory)" : "");
    }

    private String lastWords(Replica replica) throws InterruptedException {
        StringBuilder words = new StringBuilder();
        engines.on(replica.server())
                .logContainerCmd(replica.container())
                .withStdOut(true)
                .withStdErr(true)
                .withTail(1)
                .exec(new ResultCallback.Adapter<Frame>() {
                    @Override
                    public void onNext(Frame frame) {
                        words.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
                    }
                })
                .awaitCompletion(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        return words.isEmpty() ? "" : ": " + words.toString().trim();
    }
}
