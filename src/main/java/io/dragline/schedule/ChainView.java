package io.dragline.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain as others see it.
 *
 * @param next the times at which it will start by itself, the first ten
 * @param came the last times that came, the newest first
 * @param last its newest run; null: it has not run yet
 */
record ChainView(
        String project,
        String chain,
        String environment,
        List<List<String>> services,
        @Nullable String at,
        String zone,
        String missed,
        List<Instant> next,
        List<Came> came,
        @Nullable RunView last) {
    /**
     * @param run which it began; null: none
     * @param reason why it began none
     */
    record Came(Instant due, @Nullable String run, @Nullable String reason) {}
}
