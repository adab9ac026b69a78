package io.dragline.notice;

import java.time.Duration;

/** How long a delivery waits after its attempts: 5 s, 15 s, 45 s, …, and no longer than 15 minutes. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Backoff() {}

    static Duration after(int attempts) {
        Duration pause = FIRST;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST) < 0; i++) pause = pause.multipliedBy(3);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
