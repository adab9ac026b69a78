package io.dragline.deployment;

import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a deployment pass that waits for a window, over HTTP. */
@RestController
@RequestMapping("/api/deployments/{id}/override")
class OverrideApi {
    private final Deployments deployments;

    OverrideApi(Deployments deployments) {
        this.deployments = deployments;
    }

    /** @param reason for the audit, and for whoever looks at the deployment */
    record Reason(@Nullable String reason) {}

    @PostMapping
    @Requires(value = Action.ADMIN, of = Reach.PART)
    DeploymentView override(@PathVariable DeploymentId id, @RequestBody Reason body, Caller caller) {
        if (body.reason() == null || body.reason().isBlank() || body.reason().length() > 1000)
            throw new IllegalArgumentException("reason: say why, in at most 1000 characters");
        deployments.override(id, body.reason().strip(), caller);
        return deployments.get(id);
    }
}
