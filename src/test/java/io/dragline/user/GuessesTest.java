package io.dragline.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private final SteppingClock clock = new SteppingClock();
    private final Guesses guesses = new Guesses(clock);

    @Test
    void letsAFewMistakesPass() {
        for (int i = 0; i < 4; i++) fail("a");

        assertThatCode(() -> guesses.begin("a")).doesNotThrowAnyException();
    }

    @Test
    void makesTheFifthMistakeWaitAndForgivesAfterwards() {
        for (int i = 0; i < 5; i++) fail("a");

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> guesses.begin("a"));
        assertThatCode(() -> guesses.begin("b")).doesNotThrowAnyException();
        clock.pass(Duration.ofMinutes(4));
        assertThatCode(() -> guesses.begin("a")).doesNotThrowAnyException();
    }

    @Test
    void forgetsMistakesAfterTheRightPassword() {
        for (int i = 0; i < 4; i++) fail("a");
        guesses.succeeded("a");
        fail("a");

        assertThatCode(() -> guesses.begin("a")).doesNotThrowAnyException();
    }

    @Test
    void allowsFewerThanFiveHundredGuessesADayToWhoNeverStops() {
        int guesses = 0;
        for (Duration passed = Duration.ZERO;
                passed.compareTo(Duration.ofDays(1)) < 0;
                passed = passed.plusSeconds(1)) {
            try {
                fail("a");
                guesses++;
            } catch (TooManyAttempts wait) {
                clock.pass(Duration.ofSeconds(1));
            }
        }
        assertThat(guesses).isBetween(100, 500);
    }

    private void fail(String key) {
        guesses.begin(key);
        guesses.failed(key);
    }

    private static final class SteppingClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T00:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
