package io.dragline.hook;

import java.time.Duration;
import java.time.Instant;

/** A time that was signed, in seconds since 1970. */
final class Stamp {
    private static final Duration TOLERANCE = Duration.ofSeconds(300);

    private Stamp() {}

    static boolean isNear(String seconds, Instant now) {
        if (!seconds.matches("[0-9]{1,12}")) return false;
        return isNear(Instant.ofEpochSecond(Long.parseLong(seconds)), now, TOLERANCE);
    }

    static boolean isNear(Instant signed, Instant now, Duration tolerance) {
        return Duration.between(signed, now).abs().compareTo(tolerance) <= 0;
    }
}
