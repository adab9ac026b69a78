package io.dragline.schedule;

import io.dragline.project.Chain;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest of the times that have come since the last look.
 *
 * @param more how many came before it that nobody was there for
 * @param missed it came too long ago to be called in time
 */
record Arrival(Instant due, int more, boolean missed) {
    /** A control plane that is started again, or one that takes over, is still in time. */
    static final Duration IN_TIME = Duration.ofMinutes(2);

    /** So many are counted one by one; nobody waits for the exact number. */
    private static final int MOST = 2000;

    /** Empty: none has come. */
    static Optional<Arrival> since(Instant settled, Instant now, Chain chain) {
        if (chain.at() == null) return Optional.empty();
        @Nullable Instant last = null;
        int count = 0;
        Instant from = settled;
        while (true) {
            Instant next = chain.at().next(from, chain.zone()).orElse(Instant.MAX);
            if (next.isAfter(now)) break;
            last = next;
            from = ++count == MOST && next.isBefore(now.minus(IN_TIME)) ? now.minus(IN_TIME) : next;
        }
        if (last == null) return Optional.empty();
        return Optional.of(new Arrival(last, count - 1, last.isBefore(now.minus(IN_TIME))));
    }
}
