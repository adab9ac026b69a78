package io.dragline.image;

import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.util.List;

/** Brings the images of the new replicas to a server; what is there already is not asked for again. */
@ServiceTask("Brings the images of the new replicas to a server")
class PullImage implements Step<PullImage.Input, None> {
    record Input(DeploymentId deployment, ServerName server) {}

    private final Rollouts rollouts;
    private final Images images;

    PullImage(Rollouts rollouts, Images images) {
        this.rollouts = rollouts;
        this.images = images;
    }

    @Override
    public None run(Input in, StepLog log) throws Exception {
        for (String image : wanted(in)) {
            if (images.find(in.server(), image).isPresent())
                log.note(image + " is on server " + in.server() + " already");
            else pull(in.server(), image, log);
        }
        return None.NONE;
    }

    @Override
    public void plan(Input in, StepLog log) {
        wanted(in).forEach(image -> log.command(images.command(in.server(), "pull", image)));
    }

    private List<String> wanted(Input in) {
        return rollouts.get(in.deployment()).startOn(in.server()).stream()
                .map(Replica::image)
                .distinct()
                .toList();
    }

    private void pull(ServerName server, String image, StepLog log) throws Exception {
        if (ImageId.isId(image))
            throw missing(
                    server,
                    image,
                    "no registry knows it; add a registry and build again, so that every server can pull it");
        try {
            images.pull(server, ImageRef.parse(image), log);
            if (images.find(server, image).isEmpty()) throw new TransferRefused("the engine broke off without a word");
        } catch (TransferRefused e) {
            switch (e.kind()) {
                case UNKNOWN ->
                    throw missing(server, image, e.getMessage() + "; build it again, or deploy another release");
                case DENIED ->
                    throw missing(
                            server,
                            image,
                            e.getMessage() + "; correct the registry's user and secret (dragline registry add)");
                case OTHER ->
                    throw new TransferRefused(
                            "server " + server + " could not pull " + image + ": " + images.why(server, e));
            }
        }
    }

    private static StepOutcome missing(ServerName server, String image, String why) {
        return new StepOutcome(
                "image-missing", "server " + server + " does not have " + image + " and could not pull it: " + why);
    }
}
