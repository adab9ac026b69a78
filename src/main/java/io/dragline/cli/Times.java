package io.dragline.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Points in time and durations as people say them. */
final class Times {
    private Times() {}

    /** {@code 3 min ago}; empty when there is none. */
    static String ago(Messages messages, String instant) {
        Instant then = parse(instant);
        if (then == null) return instant;
        long seconds = Duration.between(then, Instant.now()).toSeconds();
        if (seconds < 0) return messages.text("in", about(-seconds));
        return seconds < 5 ? messages.text("just-now") : messages.text("ago", about(seconds));
    }

    /** From one instant to another, or to now; empty when it has not begun. */
    static String between(String from, String to) {
        Instant begin = parse(from);
        if (begin == null) return "";
        Instant end = parse(to);
        return exactly(Duration.between(begin, end == null ? Instant.now() : end));
    }

    static @Nullable Instant parse(String instant) {
        try {
            return instant.isEmpty() ? null : Instant.parse(instant);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String about(long seconds) {
        if (seconds < 60) return seconds + " s";
        if (seconds < 3600) return seconds / 60 + " min";
        return seconds < 2 * 86400 ? seconds / 3600 + " h" : seconds / 86400 + " d";
    }

    private static String exactly(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        if (millis < 10_000) return millis / 1000 + "." + millis % 1000 / 100 + " s";
        long seconds = millis / 1000;
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
