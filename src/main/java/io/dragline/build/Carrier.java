package io.dragline.build;

import com.github.dockerjava.api.DockerClient;
import io.dragline.files.Tar;
import io.dragline.source.Trees;
import io.dragline.source.Workspaces;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings the workspace into the job's container and the result back, as a tar stream over the engine's API. The same
 * way serves this machine and a remote one, and a build never sees a folder of the control plane.
 */
final class Carrier {
    private final DockerClient engine;
    private final Workspaces workspaces;
    private final Job job;

    Carrier(DockerClient engine, Workspaces workspaces, Job job) {
        this.engine = engine;
        this.workspaces = workspaces;
        this.job = job;
    }

    void in(StepLog log) throws IOException {
        log.command(inText());
        Path tar = Files.createTempFile("dragline-build", ".tar");
        try {
            try (OutputStream out = Files.newOutputStream(tar)) {
                Tar.pack(workspaces.folder(job.workspace()), out);
            }
            try (InputStream in = Files.newInputStream(tar)) {
                engine.copyArchiveToContainerCmd(job.name())
                        .withRemotePath(Sandbox.FOLDER)
                        .withTarInputStream(in)
                        .exec();
            }
        } finally {
            Files.delete(tar);
        }
        log.exit(0);
    }

    String inText() {
        return "docker cp " + workspaces.folder(job.workspace()) + "/. " + job.name() + ":" + Sandbox.FOLDER;
    }

    void out(StepLog log) throws IOException {
        Path draft = workspaces.draft(job.workspace());
        log.command(outText());
        // with the dot, since engines differ in whether the folder's own name is in front of the others
        try (InputStream in = engine.copyArchiveFromContainerCmd(job.name(), Sandbox.FOLDER + "/.")
                .exec()) {
            List<String> leftOut = Tar.unpack(in, draft);
            if (!leftOut.isEmpty())
                log.note("left out, since they lead out of the workspace or are no files: " + leftOut);
            workspaces.replace(job.workspace(), draft);
        } finally {
            Trees.delete(draft);
        }
        log.exit(0);
    }

    String outText() {
        return "docker cp " + job.name() + ":" + Sandbox.FOLDER + "/. " + workspaces.folder(job.workspace());
    }
}
