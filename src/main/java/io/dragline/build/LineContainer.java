package io.dragline.build;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.WaitResponse;
import io.dragline.server.Command;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The container that runs one command line; a second run finds that of the first by its name. */
final class LineContainer {
    static final String LABEL = "dragline.build";
    private static final String LINE = "dragline.line";

    private final DockerClient engine;
    private final Job job;
    private final String image;
    private final int number;

    LineContainer(DockerClient engine, Job job, String image, int number) {
        this.engine = engine;
        this.job = job;
        this.image = image;
        this.number = number;
    }

    private String name() {
        return job.container(number);
    }

    String line() {
        return job.build().commands().get(number - 1);
    }

    /** Makes and starts it, unless a run before did. */
    void start(Sandbox sandbox, StepLog log) {
        Optional<InspectContainerResponse> found = find();
        if (found.isPresent()
                && !line().equals(found.get().getConfig().getLabels().get(LINE))) {
            log.note("container " + name() + " of other command lines is removed");
            remove();
            found = Optional.empty();
        }
        log.command(text(sandbox));
        if (found.isEmpty()) create(sandbox);
        else log.note("container " + name() + " was left by a run before and is followed from its first line");
        try {
            if (found.isEmpty() || "created".equals(found.get().getState().getStatus()))
                engine.startContainerCmd(name()).exec();
        } catch (NotModifiedException running) {
            // that is what was wanted
        }
    }

    private void create(Sandbox sandbox) {
        engine.createContainerCmd(image)
                .withName(name())
                .withEntrypoint("sh", "-c", line())
                .withCmd()
                .withWorkingDir(Sandbox.FOLDER)
                .withUser("0:0")
                .withEnv("HOME=/tmp", "CI=true")
                .withLabels(Map.of(LABEL, job.name(), LINE, line()))
                .withHostConfig(sandbox.hostConfig(job))
                .exec();
    }

    String text(Sandbox sandbox) {
        return "docker run --name " + name() + " " + sandbox.words(job) + " --entrypoint sh " + image + " -c "
                + Command.quote(line());
    }

    /** Follows it to its end; empty: the time was up. */
    OptionalInt follow(Duration left, Consumer<String> lines) throws IOException, InterruptedException {
        Duration more = left.minus(ran());
        long told = 0;
        if (!isRunning() || more.toMillis() > 0) {
            told = read(true, Math.max(more.toMillis(), 1000), new LineSplitter(lines, 0));
            try (ResultCallback.Adapter<WaitResponse> end =
                    engine.waitContainerCmd(name()).exec(new ResultCallback.Adapter<>())) {
                end.awaitCompletion(Math.max(left.minus(ran()).toMillis(), 1000), TimeUnit.MILLISECONDS);
            }
        }
        if (isRunning()) return OptionalInt.empty();
        // an engine may end the stream of a container that exits before it gave out everything
        LineSplitter rest = new LineSplitter(lines, told);
        read(false, 60_000, rest);
        rest.finish();
        Long code = state().getExitCodeLong();
        return OptionalInt.of(code == null ? -1 : code.intValue());
    }

    private long read(boolean follow, long millis, LineSplitter into) throws IOException, InterruptedException {
        try (LineSplitter output = engine.logContainerCmd(name())
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(follow)
                .exec(into)) {
            output.awaitCompletion(millis, TimeUnit.MILLISECONDS);
        }
        return into.seen();
    }

    /** How long it has been running, or ran. */
    Duration ran() {
        InspectContainerResponse.ContainerState state = state();
        if (state.getStartedAt() == null) return Duration.ZERO;
        Instant end =
                isRunning() || state.getFinishedAt() == null ? Instant.now() : Instant.parse(state.getFinishedAt());
        Duration ran = Duration.between(Instant.parse(state.getStartedAt()), end);
        return ran.isNegative() ? Duration.ZERO : ran;
    }

    private boolean isRunning() {
        return Boolean.TRUE.equals(state().getRunning());
    }

    private InspectContainerResponse.ContainerState state() {
        return engine.inspectContainerCmd(name()).exec().getState();
    }

    private Optional<InspectContainerResponse> find() {
        try {
            return Optional.of(engine.inspectContainerCmd(name()).exec());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    /** Kills every process in it. */
    void remove() {
        try {
            engine.removeContainerCmd(name()).withForce(true).exec();
        } catch (NotFoundException gone) {
            // that is what was wanted
        }
    }
}
