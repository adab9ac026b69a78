package io.dragline.policy;

import java.time.Instant;

/** The sentence about what was not through when its window ended. */
public final class Overdue {
    private Overdue() {}

    public static String why(Instant closedAt) {
        return "it was not through when the window ended at " + closedAt
                + ", and after: climb-back brings back what served; deploy again inside a window";
    }
}
