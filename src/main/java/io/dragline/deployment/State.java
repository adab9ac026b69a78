package io.dragline.deployment;

import java.util.Arrays;
import java.util.Locale;

/** Where a deployment stands; those after {@code ROLLING_BACK} are ends. */
public enum State {
    QUEUED,
    WAITING_APPROVAL,
    WAITING_WINDOW,
    RUNNING,
    INCIDENT,
    ROLLING_BACK,
    SUCCEEDED,
    /** The old release serves. */
    ROLLED_BACK,
    /** Nothing had been changed. */
    FAILED,
    REJECTED,
    CANCELLED;

    public boolean isEnd() {
        return compareTo(SUCCEEDED) >= 0;
    }

    public static State of(String word) {
        try {
            return valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + word + "' is no state of a deployment; known: " + Arrays.toString(values()));
        }
    }
}
