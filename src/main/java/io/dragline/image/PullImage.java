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
    private final Supply supply;

    PullImage(Rollouts rollouts, Images images, Supply supply) {
        this.rollouts = rollouts;
        this.images = images;
        this.supply = supply;
    }

    @Override
    public None run(Input in, StepLog log) throws Exception {
        for (String image : wanted(in)) {
            if (!brought(in.server(), image, log)) log.note(image + " is on server " + in.server() + " already");
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

    private boolean brought(ServerName server, String image, StepLog log) throws Exception {
        if (ImageId.isId(image)) {
            if (images.find(server, image).isPresent()) return false;
            throw missing(
                    server,
                    image,
                    "no registry knows it; add a registry and build again, so that every server can pull it");
        }
        try {
            return supply.bring(server, image, log);
        } catch (TransferRefused e) {
            throw switch (e.kind()) {
                case UNKNOWN -> missing(server, image, e.getMessage() + "; build it again, or deploy another release");
                case DENIED ->
                    missing(
                            server,
                            image,
                            e.getMessage() + "; correct the registry's user and secret (dragline registry add)");
                case OTHER ->
                    new TransferRefused("server " + server + " could not pull " + image + ": " + images.why(server, e));
            };
        }
    }

    private static StepOutcome missing(ServerName server, String image, String why) {
        return new StepOutcome(
                "image-missing", "server " + server + " does not have " + image + " and could not pull it: " + why);
    }
}
