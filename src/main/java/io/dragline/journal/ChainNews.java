package io.dragline.journal;

import io.dragline.step.DeploymentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a chain has come to another state.
 *
 * @param chain such as {@code shop/nightly}
 * @param begins with this news
 * @param queuedAt when it was asked for
 */
public record ChainNews(
        DeploymentId run,
        String chain,
        String environment,
        String state,
        @Nullable String reason,
        boolean begins,
        String trigger,
        String startedBy,
        @Nullable String note,
        Instant queuedAt,
        @Nullable Instant startedAt) {}
