package io.dragline.build;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.WaitResponse;
import io.dragline.docker.EngineWords;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** The container that runs the lines of a job; a second run finds that of the first by its name. */
final class JobContainer {
    static final String LABEL = "dragline.build";

    private final DockerClient engine;
    private final Job job;
    private final String image;
    private final Driver driver;

    JobContainer(DockerClient engine, Job job, String image) {
        this.engine = engine;
        this.job = job;
        this.image = image;
        this.driver = new Driver(job);
    }

    /** Whether a run before started it, with these very lines. */
    boolean wasStarted() {
        Optional<InspectContainerResponse> found = find();
        return found.isPresent()
                && !"created".equals(found.get().getState().getStatus())
                && Arrays.equals(driver.entrypoint(), found.get().getConfig().getEntrypoint());
    }

    /** Makes it, in place of one that was not started or has other lines. */
    void create(Sandbox sandbox, StepLog log) {
        remove();
        log.command(text(sandbox));
        engine.createContainerCmd(image)
                .withName(job.name())
                .withEntrypoint(driver.entrypoint())
                .withCmd()
                .withWorkingDir(Sandbox.FOLDER)
                .withVolumes(Sandbox.VOLUME)
                .withUser("0:0")
                .withEnv("HOME=/tmp", "CI=true")
                .withLabels(Map.of(LABEL, job.name()))
                .withHostConfig(sandbox.hostConfig())
                .exec();
        log.exit(0);
    }

    String text(Sandbox sandbox) {
        return "docker create --name " + job.name() + " " + sandbox.words() + " --entrypoint sh " + image + " "
                + driver.words();
    }

    void start(StepLog log) throws IOException {
        log.command(startText());
        try {
            engine.startContainerCmd(job.name()).exec();
        } catch (NotModifiedException running) {
            // that is what was wanted
        } catch (DockerException e) {
            log.exit(1);
            remove(); // no later attempt can follow what did not start
            throw notStarted(EngineWords.of(e));
        }
        log.exit(0);
    }

    private IOException notStarted(String words) {
        if (words.contains("sh") && words.contains("executable file") && words.contains("not found"))
            throw new StepOutcome(
                    "command-failed",
                    "the image " + image + " of the build has no shell 'sh', which runs the command lines; choose"
                            + " another build.image");
        return new IOException("the container " + job.name() + " of the build did not start: " + words);
    }

    String startText() {
        return "docker start " + job.name();
    }

    /** Follows it to its end; empty: the time was up. */
    OptionalInt follow(Duration left, Transcript transcript) throws IOException, InterruptedException {
        long end = System.nanoTime() + left.toNanos();
        long told = read(true, until(end), new LineSplitter(transcript::accept, 0));
        try (ResultCallback.Adapter<WaitResponse> ended =
                engine.waitContainerCmd(job.name()).exec(new ResultCallback.Adapter<>())) {
            ended.awaitCompletion(until(end), TimeUnit.MILLISECONDS);
        }
        InspectContainerResponse.ContainerState state = state();
        if (Boolean.TRUE.equals(state.getRunning())) return OptionalInt.empty();
        // an engine may end the stream of a container that exits before it gave out everything
        LineSplitter rest = new LineSplitter(transcript::accept, told);
        read(false, 60_000, rest);
        rest.finish();
        Long code = state.getExitCodeLong();
        return OptionalInt.of(code == null ? -1 : code.intValue());
    }

    private long read(boolean follow, long millis, LineSplitter into) throws IOException, InterruptedException {
        try (LineSplitter output = engine.logContainerCmd(job.name())
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(follow)
                .exec(into)) {
            output.awaitCompletion(millis, TimeUnit.MILLISECONDS);
        }
        return into.seen();
    }

    /** What is left of the time that it was given; by the engine's clock: it went on while no control plane looked. */
    Duration left(Duration limit) {
        String started = state().getStartedAt();
        String now = engine.infoCmd().exec().getSystemTime();
        if (started == null || now == null) return limit;
        Duration ran = Duration.between(
                Instant.parse(started), OffsetDateTime.parse(now).toInstant());
        return limit.minus(ran);
    }

    private static long until(long end) {
        return Math.max(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()), 1000);
    }

    private InspectContainerResponse.ContainerState state() {
        return engine.inspectContainerCmd(job.name()).exec().getState();
    }

    private Optional<InspectContainerResponse> find() {
        try {
            return Optional.of(engine.inspectContainerCmd(job.name()).exec());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    /** Kills every process in it and forgets its files. */
    void remove() {
        try {
            engine.removeContainerCmd(job.name())
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException gone) {
            // that is what was wanted
        }
    }
}
