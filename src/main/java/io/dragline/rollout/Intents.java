package io.dragline.rollout;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import org.jspecify.annotations.Nullable;

/** What deployments would do that are not frozen yet. */
public interface Intents {
    /** @throws io.dragline.step.StepOutcome it cannot be */
    Intent of(
            DeploymentId deployment,
            ProjectName project,
            EnvironmentName environment,
            ServiceName service,
            String kind,
            int release,
            @Nullable Integer replicas);
}
