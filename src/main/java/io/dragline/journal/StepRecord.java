package io.dragline.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one step.
 *
 * @param elementId the element of the model
 * @param attempts how often it was begun
 * @param nextAttemptAt when it is tried again; null: not waiting for that
 * @param error why the last attempt failed
 */
public record StepRecord(
        String id,
        String elementId,
        String name,
        String topic,
        @Nullable String server,
        StepState state,
        int attempts,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable String error,
        List<CommandRecord> commands) {
    /** A command and how it ended; null while it runs. */
    public record CommandRecord(String text, @Nullable Integer exitCode) {}
}
