package io.dragline.files;

import io.dragline.project.Build;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.source.Workspace;
import io.dragline.source.Workspaces;
import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Keeps the files that a build left, or the checked-out ones, as an immutable bundle. */
@ServiceTask("Keeps the files that a build left as an immutable bundle")
class BundleFiles implements Step<BundleFiles.Input, BundleFiles.Output> {
    record Input(DeploymentId deployment, ProjectName project, ServiceName service, Workspace workspace) {}

    /** @param bundle the hash of the files */
    record Output(String bundle) {}

    private final Projects projects;
    private final Workspaces workspaces;
    private final Bundles bundles;

    BundleFiles(Projects projects, Workspaces workspaces, Bundles bundles) {
        this.projects = projects;
        this.workspaces = workspaces;
        this.bundles = bundles;
    }

    @Override
    public Output run(Input in, StepLog log) throws IOException {
        Path folder = output(in);
        if (isEmpty(folder)) throw none(in, "is empty or no folder");
        log.command("tar -c -C " + folder + " . | sha256sum");
        String bundle = bundles.store(in.project(), in.service(), folder);
        log.line(bundle);
        log.exit(0);
        return new Output(bundle);
    }

    @Override
    public void plan(Input in, StepLog log) {
        String output = outputName(in);
        log.command("tar -c -C " + workspaces.folder(in.workspace()) + (output.isEmpty() ? "" : "/" + output)
                + " . | sha256sum");
    }

    private Path output(Input in) throws IOException {
        Path root = workspaces.folder(in.workspace());
        Path folder = root.resolve(outputName(in)).normalize();
        if (!Files.isDirectory(folder)) throw none(in, "is empty or no folder");
        // a build may have made the folder a link to anywhere
        if (!folder.toRealPath().startsWith(root.toRealPath())) throw none(in, "leads out of the workspace");
        return folder.toRealPath();
    }

    private String outputName(Input in) {
        Service service = projects.get(in.project()).services().get(in.service());
        Build build = service == null ? null : service.build();
        return build == null || build.output() == null ? "" : build.output();
    }

    private StepOutcome none(Input in, String what) {
        String output = outputName(in);
        return new StepOutcome(
                "no-output",
                (output.isEmpty() ? "the source of " + in.service() : "the folder '" + output + "' after the build")
                        + " " + what + "; correct build.output or the command lines");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.noneMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        }
    }
}
