package io.dragline.deployment;

import io.dragline.step.DeploymentId;
import org.jspecify.annotations.Nullable;

/** Told that a deployment, or a run of a chain, has ended; after that was committed, and by a thread that must go on. */
public interface EndOfDeployment {
    /** @param run of whose chain the deployment was a link; null: of none */
    void ended(DeploymentId deployment, @Nullable DeploymentId run);
}
