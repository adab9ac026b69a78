package io.dragline.image;

import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Pushes a built image to the standard registry, so that every server can pull it. */
@ServiceTask("Pushes a built image to the standard registry")
class PushImage implements Step<PushImage.Input, PushImage.Output> {
    record Input(DeploymentId deployment, ProjectName project, ServiceName service, ImageId image) {}

    /** @param image by digest; without a registry its id */
    record Output(String image) {}

    private final Projects projects;
    private final Servers servers;
    private final Registries registries;
    private final RegistryHttp http;
    private final Images images;

    PushImage(Projects projects, Servers servers, Registries registries, RegistryHttp http, Images images) {
        this.projects = projects;
        this.servers = servers;
        this.registries = registries;
        this.http = http;
        this.images = images;
    }

    @Override
    public Output run(Input in, StepLog log) throws Exception {
        Registry registry = registries.standard().orElse(null);
        if (registry == null) {
            log.note("there is no registry: only server " + server(in)
                    + " can run this image; dragline registry create makes one");
            return new Output(in.image().value());
        }
        ImageRef name = name(registry, in);
        Optional<String> held = held(registry, name, in.image());
        if (held.isPresent()) log.note(name + " is in the registry already");
        return new Output(
                name.at(held.isPresent() ? held.get() : push(in, name, log)).toString());
    }

    @Override
    public void plan(Input in, StepLog log) {
        registries.standard().map(registry -> name(registry, in).toString()).ifPresent(name -> {
            log.command(images.command(server(in), "tag", in.image().value(), name));
            log.command(images.command(server(in), "push", name));
        });
    }

    private static ImageRef name(Registry registry, Input in) {
        return registry.image(
                in.project().value(), in.service().value(), in.deployment().value());
    }

    private ServerName server(Input in) {
        Service service = projects.get(in.project()).services().get(in.service());
        return BuildServer.of(Objects.requireNonNull(service, "the service was removed from the project"), servers);
    }

    private Optional<String> held(Registry registry, ImageRef name, ImageId image) throws InterruptedException {
        try {
            return http.digestOf(registry, name, image);
        } catch (IOException fromHere) {
            return Optional.empty(); // only the build server need reach the registry; a second push is harmless
        }
    }

    private String push(Input in, ImageRef name, StepLog log) throws Exception {
        ServerName server = server(in);
        try {
            images.tag(server, in.image(), name, log);
            Optional<String> told = images.push(server, name, log);
            return told.or(() -> images.find(server, name.toString()).flatMap(image -> image.digestIn(name)))
                    .orElseThrow(
                            () -> new IOException("the engine of server " + server + " tells no digest for " + name));
        } catch (TransferRefused e) {
            String why = "server " + server + " could not push " + name + ": " + images.why(server, e);
            if (e.kind() == TransferRefused.Kind.DENIED)
                throw new StepOutcome(
                        "push-refused", why + "; correct the registry's user and secret (dragline registry add)");
            throw new TransferRefused(why);
        }
    }
}
