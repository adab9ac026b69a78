package io.dragline.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an environment may change.
 *
 * @param window as text; null: it has none
 * @param after finish or climb-back; null: it has no window
 */
record EnvironmentTimes(
        String project,
        String environment,
        @Nullable String window,
        @Nullable String zone,
        @Nullable String after,
        Opening now,
        List<Span> spans) {
    /** A time at which the window is open. */
    record Span(Instant from, Instant to) {}
}
