package io.dragline.build;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import io.dragline.docker.Engines;
import io.dragline.source.Workspaces;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * Runs each command line in a throw-away container; the lines share nothing but the workspace. It is the build sandbox
 * and the only place where a user's text reaches a shell.
 */
@Component
class ContainerLines {
    private static final String NOTE = "lines";

    private final Engines engines;
    private final Workspaces workspaces;
    private final Sandbox sandbox;

    ContainerLines(Engines engines, Workspaces workspaces, Sandbox sandbox) {
        this.engines = engines;
        this.workspaces = workspaces;
        this.sandbox = sandbox;
    }

    void run(Job job, String image, StepLog log) throws IOException, InterruptedException {
        DockerClient engine = engines.on(job.build().server());
        Carrier carrier = new Carrier(engine, workspaces, job, image, log);
        try {
            Progress progress = begin(job, image, engine, carrier, log);
            while (!progress.finished()
                    && progress.done() < job.build().commands().size())
                progress = next(progress, new LineContainer(engine, job, image, progress.done() + 1), job, log);
            if (!progress.finished()) carrier.out();
            keep(job, progress.finish());
            carrier.remove();
        } catch (StepOutcome | InterruptedException e) {
            workspaces.note(job.workspace(), NOTE, "");
            carrier.remove();
            throw e;
        }
    }

    private Progress begin(Job job, String image, DockerClient engine, Carrier carrier, StepLog log)
            throws IOException, InterruptedException {
        Optional<String> kept = workspaces.note(job.workspace(), NOTE).filter(text -> !text.isEmpty());
        if (kept.isPresent()) {
            Progress progress = Progress.of(kept.get());
            log.note(progress.finished() ? "all lines ran already" : progress.done() + " lines ran already");
            return progress;
        }
        pull(image, engine, log);
        carrier.in();
        keep(job, Progress.START);
        return Progress.START;
    }

    private Progress next(Progress progress, LineContainer container, Job job, StepLog log)
            throws IOException, InterruptedException {
        int number = progress.done() + 1;
        Tail tail = new Tail(log);
        container.start(sandbox, log);
        OptionalInt code = container.follow(job.build().timeout().minus(progress.used()), tail);
        if (code.isEmpty()) throw Tail.late(number, container.line(), job);
        log.exit(code.getAsInt());
        if (code.getAsInt() != 0) throw tail.failed(number, container.line(), code.getAsInt());
        Progress after = progress.after(container.ran());
        keep(job, after);
        container.remove();
        return after;
    }

    private void keep(Job job, Progress progress) throws IOException {
        workspaces.note(job.workspace(), NOTE, progress.text());
    }

    private static void pull(String image, DockerClient engine, StepLog log) throws InterruptedException {
        try {
            engine.inspectImageCmd(image).exec();
        } catch (NotFoundException missing) {
            log.command("docker pull " + image);
            try {
                engine.pullImageCmd(image).start().awaitCompletion();
                log.exit(0);
            } catch (NotFoundException e) {
                log.exit(1);
                throw new StepOutcome(
                        "command-failed",
                        "the image " + image + " of the build is not on the server and cannot be pulled ("
                                + e.getMessage() + "); correct build.image");
            }
        }
    }

    void plan(Job job, String image, StepLog log) {
        log.command(
                "docker cp " + workspaces.folder(job.workspace()) + "/. " + job.container(0) + ":" + Sandbox.FOLDER);
        for (int n = 1; n <= job.build().commands().size(); n++)
            log.command(new LineContainer(engines.on(job.build().server()), job, image, n).text(sandbox));
        log.command(
                "docker cp " + job.container(0) + ":" + Sandbox.FOLDER + "/. " + workspaces.folder(job.workspace()));
    }
}
