package io.dragline.build;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
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
import java.util.Map;

/**
 * Brings the workspace into a volume of the engine and the result back, as a tar stream over the engine's API. The
 * same way serves this machine and a remote one, and a build never sees a folder of the control plane.
 */
final class Carrier {
    private final DockerClient engine;
    private final Workspaces workspaces;
    private final Job job;
    private final String image;
    private final StepLog log;

    Carrier(DockerClient engine, Workspaces workspaces, Job job, String image, StepLog log) {
        this.engine = engine;
        this.workspaces = workspaces;
        this.job = job;
        this.image = image;
        this.log = log;
    }

    void in() throws IOException {
        remove();
        Path folder = workspaces.folder(job.workspace());
        log.command("docker cp " + folder + "/. " + job.container(0) + ":" + Sandbox.FOLDER);
        engine.createVolumeCmd()
                .withName(job.name())
                .withLabels(Map.of(LineContainer.LABEL, job.name()))
                .exec();
        create();
        Path tar = Files.createTempFile("dragline-build", ".tar");
        try {
            try (OutputStream out = Files.newOutputStream(tar)) {
                Tar.pack(folder, out);
            }
            try (InputStream in = Files.newInputStream(tar)) {
                engine.copyArchiveToContainerCmd(job.container(0))
                        .withRemotePath(Sandbox.FOLDER)
                        .withTarInputStream(in)
                        .exec();
            }
        } finally {
            Files.delete(tar);
        }
        log.exit(0);
    }

    void out() throws IOException {
        Path draft = workspaces.draft(job.workspace());
        log.command(
                "docker cp " + job.container(0) + ":" + Sandbox.FOLDER + "/. " + workspaces.folder(job.workspace()));
        try (InputStream in = engine.copyArchiveFromContainerCmd(job.container(0), Sandbox.FOLDER)
                .exec()) {
            List<String> leftOut = Tar.unpack(in, draft, 1);
            if (!leftOut.isEmpty())
                log.note("left out, since they lead out of the workspace or are no files: " + leftOut);
            workspaces.replace(job.workspace(), draft);
        } finally {
            Trees.delete(draft);
        }
        log.exit(0);
    }

    private void create() {
        engine.createContainerCmd(image)
                .withName(job.container(0))
                .withEntrypoint("sh")
                .withLabels(Map.of(LineContainer.LABEL, job.name()))
                .withHostConfig(HostConfig.newHostConfig().withBinds(job.bind()))
                .exec();
    }

    /** Everything of the job that the engine holds. */
    void remove() {
        List<Container> all = engine.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(LineContainer.LABEL, job.name()))
                .exec();
        try {
            for (Container container : all)
                engine.removeContainerCmd(container.getId()).withForce(true).exec();
            engine.removeVolumeCmd(job.name()).exec();
        } catch (NotFoundException gone) {
            // that is what was wanted
        }
    }
}
