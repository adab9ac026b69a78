package io.dragline.deployment;

import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves a deployment that waits to the newest version of its model, over HTTP. */
@RestController
class MigrationApi {
    private final Deployments deployments;
    private final Migration migration;

    MigrationApi(Deployments deployments, Migration migration) {
        this.deployments = deployments;
        this.migration = migration;
    }

    /** Refused, with what the engine says, when the newer version has no place for it. */
    @PostMapping("/api/deployments/{id}/migrate")
    @Requires(
            value = {Action.BUILD, Action.DEPLOY, Action.ROLL_BACK},
            of = Reach.PART)
    DeploymentView migrate(@PathVariable DeploymentId id, Caller caller) {
        deployments.requirePermission(id, caller);
        migration.of(id, caller);
        return deployments.get(id);
    }
}
