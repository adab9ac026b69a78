package io.dragline.cli;

import org.jspecify.annotations.Nullable;

/** The body that starts a deployment. */
final class Requests {
    private Requests() {}

    static Json of(String kind, Target target, @Nullable Name environment) {
        return Json.object()
                .with("project", target.project().value())
                .with("service", target.service().value())
                .with("environment", environment == null ? null : environment.value())
                .with("kind", kind);
    }
}
