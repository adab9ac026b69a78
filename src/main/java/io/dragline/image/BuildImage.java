package io.dragline.image;

import com.github.dockerjava.api.command.BuildImageCmd;
import com.github.dockerjava.api.model.BuildResponseItem;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.source.Workspace;
import io.dragline.source.Workspaces;
import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/**
 * Builds the image of a service from a checked-out revision. A second run builds it again, out of the engine's cache: an
 * image that is found under this deployment's number may be one of an earlier control plane on the same engine. It gets no
 * label, for each would cost a container and a commit.
 */
@ServiceTask("Builds the image of a service from a checked-out revision")
class BuildImage implements Step<BuildImage.Input, BuildImage.Output> {
    /** @param workspace names the checked-out folder */
    record Input(DeploymentId deployment, ProjectName project, ServiceName service, Workspace workspace) {}

    record Output(ImageId image) {}

    private final Projects projects;
    private final Servers servers;
    private final Images images;
    private final SignIns signIns;
    private final Workspaces workspaces;

    BuildImage(Projects projects, Servers servers, Images images, SignIns signIns, Workspaces workspaces) {
        this.projects = projects;
        this.servers = servers;
        this.images = images;
        this.signIns = signIns;
        this.workspaces = workspaces;
    }

    @Override
    public Output run(Input in, StepLog log) throws Exception {
        ServerName server = BuildServer.of(service(in), servers);
        BuildContext context = context(in);
        LastLines lines = new LastLines(log, 20);
        try (InputStream tar = ContextStream.of(context)) {
            Images.told(lines, command(server, in, context.dockerfileName(), "."), () -> request(server, in, context)
                    .withTarInputStream(tar)
                    .exec(new Progress<BuildResponseItem>(lines))
                    .await());
        } catch (TransferRefused e) {
            throw failed(in, images.why(server, e) + "; the last lines were:\n" + lines.text());
        }
        return new Output(images.find(server, name(in).toString())
                .orElseThrow(() -> failed(in, "the engine of server " + server + " said it was done, but has no image"))
                .id());
    }

    @Override
    public void plan(Input in, StepLog log) {
        Service.Recipe recipe = recipe(in);
        log.command(command(BuildServer.of(service(in), servers), in, recipe.dockerfile(), recipe.context()));
    }

    private Service service(Input in) {
        return Objects.requireNonNull(
                projects.get(in.project()).services().get(in.service()), "the service was removed from the project");
    }

    private Service.Recipe recipe(Input in) {
        Service.Recipe recipe = service(in).recipe();
        return recipe == null ? new Service.Recipe("Dockerfile", ".") : recipe;
    }

    private static ImageRef name(Input in) {
        return ImageRef.parse(in.project() + "/" + in.service() + ":" + in.deployment());
    }

    private String command(ServerName server, Input in, String dockerfile, String context) {
        return images.command(server, "build", "-t", name(in).toString(), "-f", dockerfile, context);
    }

    private BuildImageCmd request(ServerName server, Input in, BuildContext context) throws TransferRefused {
        return images.engine(server)
                .buildImageCmd()
                .withDockerfilePath(context.dockerfileName())
                .withTags(Set.of(name(in).toString()))
                .withBuildAuthConfigs(signIns.namedIn(text(context.dockerfile())))
                .withRemove(true)
                .withForcerm(true);
    }

    private static String text(Path dockerfile) throws TransferRefused {
        try {
            return new String(Files.readAllBytes(dockerfile), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TransferRefused("cannot read " + dockerfile.getFileName() + ": " + e.getMessage());
        }
    }

    private BuildContext context(Input in) throws Exception {
        try {
            Service.Recipe recipe = recipe(in);
            return BuildContext.of(workspaces.folder(in.workspace()), recipe.context(), recipe.dockerfile());
        } catch (IllegalArgumentException e) {
            throw failed(in, String.valueOf(e.getMessage()));
        }
    }

    private static StepOutcome failed(Input in, String why) {
        return new StepOutcome("build-failed", "building " + in.project() + "/" + in.service() + " failed: " + why);
    }
}
