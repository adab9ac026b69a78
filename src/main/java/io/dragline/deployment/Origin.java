package io.dragline.deployment;

import io.dragline.step.DeploymentId;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment comes from.
 *
 * @param trigger {@code cli}, {@code page}, {@code api}, {@code webhook} as the request says; {@code chain} only from inside
 * @param run the run of a chain; null: none
 * @param link its name within the run
 */
record Origin(
        String trigger,
        @Nullable DeploymentId run,
        @Nullable String link) {
    static Origin of(DeploymentRequest request) {
        return new Origin(request.trigger() == null ? "api" : request.trigger(), null, null);
    }
}
