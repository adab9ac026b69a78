package io.dragline.deployment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a deployment in a few words.
 *
 * @param environment null: a build
 * @param kind {@code deploy}, {@code rollback}, {@code scale}, {@code build} or {@code remove}
 * @param chainRun the run of a chain of which it is a link; null: of none
 */
public record Summary(
        String project,
        String service,
        @Nullable String environment,
        String kind,
        @Nullable Integer release,
        @Nullable Integer previousRelease,
        @Nullable String image,
        @Nullable String revision,
        String trigger,
        String startedBy,
        @Nullable String note,
        @Nullable String chainRun,
        Instant queuedAt,
        @Nullable Instant startedAt) {}
