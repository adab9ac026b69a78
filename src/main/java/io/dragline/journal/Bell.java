package io.dragline.journal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Wakes those who wait for news. What another control plane writes rings nothing here, so nobody waits for ever. */
@Component
class Bell {
    private static final int KEPT = 1000;

    private long rung;
    /** The last ring for each of those that rang lately; who waits for one of them sleeps on when others ring. */
    private final Map<Long, Long> lately = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > KEPT;
        }
    };

    synchronized void ring(long deployment) {
        lately.put(deployment, ++rung);
        notifyAll();
    }

    /** For everybody, at the end. */
    synchronized void ringAll() {
        lately.clear();
        rung++;
        notifyAll();
    }

    synchronized long rung() {
        return rung;
    }

    /** Returns at once if it has rung since {@code heard}, for this deployment or, with none, for any. */
    synchronized void await(@Nullable Long deployment, long heard, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left; !rungSince(heard, deployment) && (left = end - System.nanoTime()) > 0; ) {
            wait(Math.max(1, left / 1_000_000));
        }
    }

    private boolean rungSince(long heard, @Nullable Long deployment) {
        if (rung == heard) return false;
        return deployment == null || lately.isEmpty() || lately.getOrDefault(deployment, 0L) > heard;
    }
}
