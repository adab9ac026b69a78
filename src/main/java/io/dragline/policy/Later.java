package io.dragline.policy;

import io.dragline.step.DeploymentId;
import java.util.Optional;

/** What was asked for after a deployment that waits, and makes it needless; who knows deployments answers. */
public interface Later {
    /** The number of the deployment that replaces it. */
    Optional<String> replaces(DeploymentId waiting);
}
