package io.dragline.deployment;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.project.Withdrawal;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.step.DeploymentId;
import io.dragline.user.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Removes, each by a deployment that people can follow, what serves and is configured no more. */
@Component
class Withdrawals implements Withdrawal {
    private static final String NOTE = "the configuration names it no more";

    private final Rollouts rollouts;
    private final Deployments deployments;

    Withdrawals(Rollouts rollouts, Deployments deployments) {
        this.rollouts = rollouts;
        this.deployments = deployments;
    }

    @Override
    public List<String> begin(
            ProjectName project, @Nullable EnvironmentName environment, @Nullable ServiceName service, Caller caller) {
        return rollouts.serving().stream()
                .filter(rollout -> rollout.project().equals(project))
                .filter(rollout -> environment == null || rollout.environment().equals(environment))
                .filter(rollout -> service == null || rollout.service().equals(service))
                .map(rollout -> begin(rollout, caller))
                .toList();
    }

    private String begin(Rollout rollout, Caller caller) {
        DeploymentId id = deployments.request(
                new DeploymentRequest(
                        rollout.project(),
                        rollout.service(),
                        rollout.environment(),
                        Kind.REMOVE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        NOTE,
                        "api"),
                caller);
        return rollout.project() + "/" + rollout.service() + "@" + rollout.environment() + " serves release "
                + rollout.release() + "; deployment " + id + " removes it";
    }
}
