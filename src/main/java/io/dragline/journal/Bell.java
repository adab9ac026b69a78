package io.dragline.journal;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Wakes those who wait for news. What another control plane writes rings nothing here, so nobody waits for ever. */
@Component
class Bell {
    private long rung;

    synchronized void ring() {
        rung++;
        notifyAll();
    }

    synchronized long rung() {
        return rung;
    }

    /** Returns at once if it has rung since {@code heard}. */
    synchronized void await(long heard, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left; rung == heard && (left = end - System.nanoTime()) > 0; ) {
            wait(Math.max(1, left / 1_000_000));
        }
    }
}
