package io.dragline.image;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import io.dragline.release.Release;
import io.dragline.rollout.KeptReleases;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Removes the images of a service that neither run nor can be rolled back to. */
@ServiceTask("Removes the images of a service that neither run nor can be rolled back to")
class PruneImages implements Step<PruneImages.Input, None> {
    record Input(DeploymentId deployment, ServerName server) {}

    private final Rollouts rollouts;
    private final KeptReleases releases;
    private final Registries registries;
    private final Images images;

    PruneImages(Rollouts rollouts, KeptReleases releases, Registries registries, Images images) {
        this.rollouts = rollouts;
        this.releases = releases;
        this.registries = registries;
        this.images = images;
    }

    @Override
    public None run(Input in, StepLog log) throws Exception {
        for (String reference : superfluous(in)) {
            // with the last tag of a repository the engine takes its digests off as well
            if (images.find(in.server(), reference).isEmpty()) continue;
            try {
                images.remove(in.server(), reference, log);
            } catch (TransferRefused e) {
                log.note("left " + reference + " where it is: " + e.getMessage());
            }
        }
        return None.NONE;
    }

    @Override
    public void plan(Input in, StepLog log) {
        superfluous(in).forEach(reference -> log.command(images.command(in.server(), "rmi", reference)));
    }

    private List<String> superfluous(Input in) {
        Rollout rollout = rollouts.get(in.deployment());
        DockerClient engine = images.engine(in.server());
        Set<String> used = engine.listContainersCmd().withShowAll(true).exec().stream()
                .map(Container::getImageId)
                .collect(Collectors.toSet());
        OwnImages own = new OwnImages(
                rollout.project().value(),
                rollout.service().value(),
                registries.all().stream().map(r -> r.address().value()).toList());
        Set<String> kept = images(releases.of(rollout));
        Set<String> known = images(releases.known(rollout.project(), rollout.service()));
        return engine.listImagesCmd().exec().stream()
                .filter(image -> !used.contains(image.getId()))
                .filter(image -> own.isOneOf(image, known) || own.isAbandoned(image))
                .filter(image -> !own.isOneOf(image, kept))
                .flatMap(image -> own.references(image).stream())
                .toList();
    }

    private static Set<String> images(List<Release> releases) {
        return releases.stream().map(Release::image).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
