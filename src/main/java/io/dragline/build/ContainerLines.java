package io.dragline.build;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import io.dragline.Uninterrupted;
import io.dragline.docker.EngineDisk;
import io.dragline.docker.EngineWords;
import io.dragline.docker.Engines;
import io.dragline.image.Supply;
import io.dragline.image.TransferRefused;
import io.dragline.server.Command;
import io.dragline.server.ServerName;
import io.dragline.source.Workspaces;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * Runs the command lines in a throw-away container, on a copy of the workspace. It is the build sandbox and the only
 * place where a user's text reaches a shell.
 */
@Component
class ContainerLines {
    private static final String NOTE = "lines";

    private final Engines engines;
    private final Supply supply;
    private final Workspaces workspaces;
    private final Sandbox sandbox;
    private final EngineDisk disk;

    ContainerLines(Engines engines, Supply supply, Workspaces workspaces, Sandbox sandbox, EngineDisk disk) {
        this.engines = engines;
        this.supply = supply;
        this.workspaces = workspaces;
        this.sandbox = sandbox;
        this.disk = disk;
    }

    void run(Job job, String image, StepLog log) throws IOException, InterruptedException {
        if (workspaces.note(job.workspace(), NOTE).isPresent()) {
            log.note("all lines ran already");
            return;
        }
        DockerClient engine = engines.on(job.build().server());
        JobContainer container = new JobContainer(engine, job, image);
        Carrier carrier = new Carrier(engine, workspaces, job);
        try {
            Duration left = begin(container, carrier, image, job, log);
            follow(container, job, left, log);
            carrier.out(log);
            workspaces.note(job.workspace(), NOTE, "done");
            container.remove();
        } catch (IOException | RuntimeException | InterruptedException e) {
            boolean asked = Thread.interrupted() || e instanceof InterruptedException;
            // after a fault of the engine it is kept, for the next attempt follows it
            if (asked || e instanceof StepOutcome || isOfNoUse(container, e)) Uninterrupted.run(container::remove);
            if (asked) throw new InterruptedException("cancelled: " + e.getMessage());
            if (e instanceof StepOutcome outcome && isFull(e)) throw explained(job, outcome);
            if (e instanceof DockerException refused) throw refused(job, image, refused);
            throw e;
        }
    }

    /** What does not run yet, and what takes the room that is missing, would be left for ever after the last attempt. */
    private static boolean isOfNoUse(JobContainer container, Exception e) {
        return isFull(e) || e instanceof DockerException && !container.wasStarted();
    }

    private static boolean isFull(Exception e) {
        return EngineDisk.isFull(String.valueOf(e.getMessage()));
    }

    private StepOutcome explained(Job job, StepOutcome outcome) {
        return new StepOutcome(
                outcome.code(), disk.explained(job.build().server(), String.valueOf(outcome.getMessage())));
    }

    private IOException refused(Job job, String image, DockerException e) {
        ServerName server = job.build().server();
        return new IOException(
                "server " + server + " could not run the command lines in a container of " + image + ": "
                        + disk.explained(server, EngineWords.of(e)),
                e);
    }

    /** @return how long it may still run */
    private Duration begin(JobContainer container, Carrier carrier, String image, Job job, StepLog log)
            throws IOException, InterruptedException {
        if (container.wasStarted()) {
            log.note("the container of a run before is followed from its first line");
            return container.left(job.build().timeout());
        }
        bring(job.build().server(), image, log);
        container.create(sandbox, log);
        carrier.in(log);
        container.start(log);
        return job.build().timeout();
    }

    private static void follow(JobContainer container, Job job, Duration left, StepLog log)
            throws IOException, InterruptedException {
        Transcript transcript = new Transcript(job, log);
        transcript.begin();
        OptionalInt code = container.follow(left, transcript);
        if (code.isEmpty()) throw transcript.late();
        transcript.finish(code.getAsInt());
    }

    private void bring(ServerName server, String image, StepLog log) throws IOException, InterruptedException {
        try {
            supply.bring(server, image, log);
        } catch (TransferRefused e) {
            String why = supply.why(server, e);
            switch (e.kind()) {
                case UNKNOWN ->
                    throw new StepOutcome(
                            "command-failed",
                            "the image " + image + " of the build is not on the server and cannot be pulled (" + why
                                    + "); correct build.image");
                case DENIED ->
                    throw new StepOutcome(
                            "command-failed",
                            "the registry does not give out the image " + image + " of the build (" + why
                                    + "); correct build.image, or its user and secret (dragline registry add)");
                case OTHER ->
                    throw new IOException(
                            "the image " + image + " of the build could not be pulled (" + why
                                    + "); mend that, or load the image into the engine, and deploy again",
                            e);
            }
        }
    }

    void plan(Job job, String image, StepLog log) {
        DockerClient engine = engines.on(job.build().server());
        JobContainer container = new JobContainer(engine, job, image);
        Carrier carrier = new Carrier(engine, workspaces, job);
        log.command(container.text(sandbox));
        log.command(carrier.inText());
        log.command(container.startText());
        for (String line : job.build().commands()) log.command("sh -c " + Command.quote(line));
        log.command(carrier.outText());
    }
}
