package io.dragline.deployment;

import io.dragline.release.Releases;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.RolloutHistory;
import io.dragline.rollout.Rollouts;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which release a request means: the named one, the one before, the one that serves, or one that is yet to be made. */
@Component
class ReleaseChoice {
    private final Releases releases;
    private final Rollouts rollouts;
    private final RolloutHistory history;

    ReleaseChoice(Releases releases, Rollouts rollouts, RolloutHistory history) {
        this.releases = releases;
        this.rollouts = rollouts;
        this.history = history;
    }

    /** @return null: one that the process makes */
    @Nullable
    Integer of(DeploymentRequest request) {
        return switch (request.kind()) {
            case BUILD, REMOVE -> null;
            case DEPLOY -> request.release() == null ? null : known(request, request.release());
            case ROLLBACK -> known(request, request.release() == null ? before(request) : request.release());
            case SCALE ->
                serving(request)
                        .map(Rollout::release)
                        .orElseThrow(() -> new IllegalStateException("nothing serves " + request.project() + "/"
                                + request.service() + " in " + request.environment() + "; deploy it first"));
        };
    }

    private int known(DeploymentRequest request, int release) {
        return releases.find(request.project(), request.service(), release)
                .orElseThrow(() -> new NoSuchElementException(request.project() + "/" + request.service()
                        + " has no release " + release + "; list them with: dragline releases " + request.project()
                        + "/"
                        + request.service()))
                .number();
    }

    /** The release that served before, or, if only the settings changed since, the same one with its settings of then. */
    private int before(DeploymentRequest request) {
        int now = serving(request).map(Rollout::release).orElse(-1);
        var past = history.past(request.project(), request.environmentNamed(), request.service(), 100);
        return past.stream()
                .map(Rollout::release)
                .filter(release -> release != now)
                .findFirst()
                .or(() -> past.stream().map(Rollout::release).findFirst())
                .orElseThrow(() -> new IllegalStateException("no release of " + request.project() + "/"
                        + request.service() + " served " + request.environment()
                        + " before; name one with: dragline rollback --to N"));
    }

    Optional<Rollout> serving(DeploymentRequest request) {
        return rollouts.serving(request.project(), request.environmentNamed(), request.service());
    }
}
