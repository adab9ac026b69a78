package io.dragline.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a running process instance stands.
 *
 * @param incident what a step waits for a person with; null: nothing
 * @param asks whether it waits for a person to answer
 * @param held until when a closed window holds it, and why; null: it is not held
 * @param failure the code of the outcome that it climbs back from; null: it goes forward
 */
public record Progress(
        @Nullable String incident,
        @Nullable String failure,
        @Nullable String reason,
        boolean asks,
        @Nullable Held held) {
    /** A closed window. */
    public record Held(Instant until, String why) {}
}
