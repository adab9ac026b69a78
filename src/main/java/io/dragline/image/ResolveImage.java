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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pins the tag of a ready image to the digest that it means now. */
@ServiceTask("Pins the tag of a ready image to the digest that it means now")
class ResolveImage implements Step<ResolveImage.Input, ResolveImage.Output> {
    /** @param image the reference asked for; null: the configuration's */
    record Input(
            DeploymentId deployment,
            ProjectName project,
            ServiceName service,
            @Nullable String image) {}

    /** @param image by digest, or the id when no registry knows it. @param reference what was asked for */
    record Output(String image, String reference) {}

    private final Projects projects;
    private final Servers servers;
    private final Images images;

    ResolveImage(Projects projects, Servers servers, Images images) {
        this.projects = projects;
        this.servers = servers;
        this.images = images;
    }

    @Override
    public Output run(Input in, StepLog log) throws Exception {
        String reference = reference(in);
        if (ImageId.isId(reference)) return new Output(held(in, reference, log), reference);
        ImageRef asked = parsed(reference);
        List<ServerName> answering = asked(in).answering(images, log);
        for (ServerName server : answering) {
            LocalImage local = images.find(server, asked.toString()).orElse(null);
            if (local != null && local.digestIn(asked).isEmpty())
                return new Output(onlyThere(server, local, log), reference);
            if (local != null && asked.digest() != null) return new Output(byDigest(asked, local), reference);
        }
        return new Output(pulled(answering.get(0), asked, log), reference);
    }

    @Override
    public void plan(Input in, StepLog log) {
        log.command(images.command(asked(in).servers().get(0), "pull", reference(in)));
    }

    private String reference(Input in) {
        if (in.image() != null) return in.image();
        String configured = service(in).image();
        if (configured == null)
            throw new StepOutcome(
                    "image-unknown",
                    "service " + in.service() + " names no image: write image: NAME:TAG in the manifest");
        return configured;
    }

    private static ImageRef parsed(String reference) {
        try {
            return ImageRef.parse(reference);
        } catch (IllegalArgumentException e) {
            throw new StepOutcome("image-unknown", String.valueOf(e.getMessage()));
        }
    }

    private Service service(Input in) {
        return Objects.requireNonNull(
                projects.get(in.project()).services().get(in.service()), "the service was removed from the project");
    }

    private AskedServers asked(Input in) {
        return AskedServers.of(projects.get(in.project()), service(in), servers);
    }

    private String held(Input in, String id, StepLog log) {
        for (ServerName server : asked(in).answering(images, log))
            if (images.find(server, id).isPresent())
                return onlyThere(server, new LocalImage(new ImageId(id), List.of()), log);
        throw new StepOutcome(
                "image-unknown",
                "no server of project " + in.project() + " that answers has the image " + id
                        + ": name an image of a registry, or load it on the server");
    }

    private static String onlyThere(ServerName server, LocalImage local, StepLog log) {
        log.note("no registry knows this image: it is used by its id, and only server " + server + " can run it");
        return local.id().value();
    }

    private static String byDigest(ImageRef asked, LocalImage local) {
        return asked.at(local.digestIn(asked).orElseGet(() -> String.valueOf(asked.digest())))
                .toString();
    }

    private String pulled(ServerName server, ImageRef asked, StepLog log) throws Exception {
        try {
            images.pull(server, asked, log);
        } catch (TransferRefused e) {
            String why = "server " + server + " could not pull " + asked + ": " + images.why(server, e);
            switch (e.kind()) {
                case UNKNOWN -> throw new StepOutcome("image-unknown", why + "; check the name and the tag");
                case DENIED ->
                    throw new StepOutcome(
                            "image-unknown", why + "; correct the registry's user and secret (dragline registry add)");
                case OTHER -> throw new TransferRefused(why);
            }
        }
        LocalImage local = images.find(server, asked.toString())
                .orElseThrow(
                        () -> new IllegalStateException(asked + " was pulled and is gone again from server " + server));
        return local.digestIn(asked)
                .map(digest -> asked.at(digest).toString())
                .orElseGet(() -> onlyThere(server, local, log));
    }
}
