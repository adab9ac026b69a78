package io.dragline.approval;

import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.step.DeploymentId;
import io.dragline.user.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a deployment is that waits for a person; one that nobody froze or asked about is nowhere in particular. */
@Component
class TaskPlaces {
    private final Requests requests;
    private final Rollouts rollouts;

    TaskPlaces(Requests requests, Rollouts rollouts) {
        this.requests = requests;
        this.rollouts = rollouts;
    }

    Scope of(DeploymentId deployment) {
        Optional<Scope> asked = requests.find(deployment).map(Request::place);
        if (asked.isPresent()) return asked.get();
        try {
            Rollout frozen = rollouts.get(deployment);
            return new Scope(
                    frozen.project().value(),
                    frozen.environment().value(),
                    frozen.service().value());
        } catch (IllegalStateException notFrozen) {
            return Scope.EVERYTHING;
        }
    }
}
