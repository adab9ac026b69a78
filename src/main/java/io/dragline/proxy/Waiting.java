package io.dragline.proxy;

import java.io.IOException;
import java.time.Duration;

/** Asks again at growing intervals, by the monotonic clock. */
final class Waiting {
    private static final long FIRST = 20;
    private static final long LONGEST = 500;

    private Waiting() {}

    /** Something that comes true. */
    interface Question {
        boolean isTrue() throws IOException, InterruptedException;
    }

    /** @return false: the time is up */
    static boolean until(Duration limit, Question question) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (long pause = FIRST; !question.isTrue(); pause = Math.min(LONGEST, pause * 3 / 2)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) return false;
            Thread.sleep(Math.min(pause, Math.max(FIRST, left)));
        }
        return true;
    }
}
