package io.dragline.policy;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import java.util.Optional;

/** When what may change, and who may pass all the same. */
public interface Windows {
    /**
     * Asked now, by the clock of the database.
     *
     * @param kind deploy, rollback, scale or remove
     */
    Opening ask(ProjectName project, EnvironmentName environment, ServiceName service, String kind);

    /**
     * Lets one deployment pass whatever is closed.
     *
     * @throws IllegalStateException somebody did already
     */
    void letPass(DeploymentId deployment, String reason, String user);

    Optional<Pass> passOf(DeploymentId deployment);
}
