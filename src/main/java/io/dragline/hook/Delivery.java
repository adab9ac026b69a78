package io.dragline.hook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it is kept.
 *
 * @param by who replayed it
 * @param number the provider's
 * @param headers those that may be shown
 * @param pushes what it told of; empty when it could not be trusted
 * @param outcomes by service; of a duplicate those of the first
 */
record Delivery(
        long id,
        String hook,
        Instant receivedAt,
        Origin origin,
        @Nullable String by,
        @Nullable String number,
        String event,
        Map<String, String> headers,
        List<Push> pushes,
        @Nullable String ref,
        @Nullable String revision,
        Verdict verdict,
        String reason,
        Map<String, Outcome> outcomes) {

    /** How it came. */
    enum Origin {
        WEBHOOK,
        POLL,
        REPLAY;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of a chain; null: it started none. */
    @Nullable
    String run() {
        return outcomes.values().stream()
                .map(Outcome::run)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<String> deployments() {
        return outcomes.values().stream()
                .map(Outcome::deployment)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
