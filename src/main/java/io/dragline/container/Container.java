package io.dragline.container;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container as its engine describes it.
 *
 * @param state the engine's own word: created, running, exited, …
 * @param health healthy, unhealthy, starting; null: the image brings no check of its own
 * @param ports {@code 8080/tcp}, or {@code 20001->8080/tcp} when it is published
 * @param startedAt null: it never was
 * @param restarts how often its engine started it again after it had ended
 */
record Container(
        String id,
        String name,
        String state,
        @Nullable String health,
        String image,
        @Nullable String address,
        List<String> ports,
        Map<String, String> labels,
        @Nullable Instant startedAt,
        int restarts) {
    boolean isRunning() {
        return state.equals("running");
    }
}
