package io.dragline.image;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import io.dragline.release.Release;
import io.dragline.release.Releases;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Removes the images of a service that neither run nor can be rolled back to. */
@ServiceTask("Removes the images of a service that neither run nor can be rolled back to")
class PruneImages implements Step<PruneImages.Input, None> {
    private static final int KEPT_RELEASES = 5;
    private static final int KNOWN_RELEASES = 1000;

    record Input(DeploymentId deployment, ServerName server) {}

    private final Rollouts rollouts;
    private final Releases releases;
    private final Registries registries;
    private final Images images;

    PruneImages(Rollouts rollouts, Releases releases, Registries registries, Images images) {
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
        Set<String> kept = kept(rollout);
        Set<String> known = images(releases.list(rollout.project(), rollout.service(), KNOWN_RELEASES).stream());
        return engine.listImagesCmd().exec().stream()
                .filter(image -> !used.contains(image.getId()))
                .filter(image -> own.isOneOf(image, known) || own.isAbandoned(image))
                .filter(image -> !own.isOneOf(image, kept))
                .flatMap(image -> own.references(image).stream())
                .toList();
    }

    private Set<String> kept(Rollout rollout) {
        Set<String> kept =
                new HashSet<>(images(releases.list(rollout.project(), rollout.service(), KEPT_RELEASES).stream()));
        // what serves in any environment, and what each of them would climb back to, however old
        Stream.concat(Stream.of(rollout), rollouts.serving().stream())
                .filter(other -> other.project().equals(rollout.project())
                        && other.service().equals(rollout.service()))
                .flatMap(other -> Stream.of(other.release(), other.previousRelease()))
                .filter(Objects::nonNull)
                .flatMap(number -> releases.find(rollout.project(), rollout.service(), number).stream())
                .forEach(release -> kept.addAll(images(Stream.of(release))));
        return kept;
    }

    private static Set<String> images(Stream<Release> releases) {
        return releases.map(Release::image).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
