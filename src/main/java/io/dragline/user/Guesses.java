package io.dragline.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords, without locking anyone out for ever: after 5 failures within a minute the next
 * try waits, each further failure doubles the wait up to three minutes, which also keeps a day below 500 guesses.
 */
class Guesses {
    private static final int FREE = 5;
    private static final int FREE_AN_HOUR = 12;
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyAttempts while the wait of this account or address lasts */
    synchronized void begin(String key) {
        Instant now = clock.instant();
        Deque<Instant> past = failures.get(key);
        if (past == null) return;
        past.removeIf(at -> at.isBefore(now.minus(LONG)));
        Instant last = past.peekLast();
        if (last == null) return;
        Instant next = last.plus(delay(past, now));
        if (next.isAfter(now)) throw new TooManyAttempts(Duration.between(now, next));
    }

    synchronized void failed(String key) {
        failures.computeIfAbsent(key, none -> new ArrayDeque<>()).addLast(clock.instant());
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private static Duration delay(Deque<Instant> past, Instant now) {
        long lately = past.stream().filter(at -> at.isAfter(now.minus(SHORT))).count();
        long excess = Math.max(lately - FREE, past.size() - FREE_AN_HOUR);
        if (excess < 0) return Duration.ZERO;
        Duration wait = Duration.ofSeconds(5L << Math.min(excess, 8));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
