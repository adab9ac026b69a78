package io.dragline.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Berlin puts its clocks forward on 2026-03-29 at 02:00 (+1) and back on 2026-10-25 at 03:00 (+2). */
class CronTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static List<String> next(String text, String after, ZoneId zone, int count) {
        List<String> times = new ArrayList<>();
        Instant at = Instant.parse(after);
        for (int i = 0; i < count; i++) {
            at = new Cron(text).next(at, zone).orElseThrow();
            times.add(at.toString());
        }
        return times;
    }

    @Test
    void comesAtTheTimeOfItsZone() {
        assertThat(next("0 2 * * *", "2026-11-23T00:00:00Z", ZoneId.of("Asia/Shanghai"), 2))
                .containsExactly("2026-11-23T18:00:00Z", "2026-11-24T18:00:00Z");
    }

    @Test
    void comesAsMuchLaterAsTheClocksWerePutForward() {
        assertThat(next("30 2 * * *", "2026-03-28T00:00:00Z", BERLIN, 3))
                .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    }

    @Test
    void isNotForgottenWhenItIsLookedForWithinTheGap() {
        assertThat(next("30 2 * * *", "2026-03-29T01:10:00Z", BERLIN, 1)).containsExactly("2026-03-29T01:30:00Z");
    }

    @Test
    void comesOnceWhenTheHourComesTwice() {
        assertThat(next("30 2 * * *", "2026-10-24T12:00:00Z", BERLIN, 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
        assertThat(next("30 2 * * *", "2026-10-25T00:45:00Z", BERLIN, 1)).containsExactly("2026-10-26T01:30:00Z");
    }

    @Test
    void goesByTheTimeThatPassesWhenNoHourIsNamed() {
        assertThat(next("*/30 * * * *", "2026-10-25T00:00:00Z", BERLIN, 5))
                .containsExactly(
                        "2026-10-25T00:30:00Z",
                        "2026-10-25T01:00:00Z",
                        "2026-10-25T01:30:00Z",
                        "2026-10-25T02:00:00Z",
                        "2026-10-25T02:30:00Z");
        assertThat(next("*/30 * * * *", "2026-03-29T00:30:00Z", BERLIN, 3))
                .containsExactly("2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z", "2026-03-29T02:00:00Z");
    }

    @Test
    void takesEitherDayWhenBothAreGiven() {
        assertThat(next("0 0 13 * fri", "2026-11-01T00:00:00Z", ZoneId.of("UTC"), 3))
                .containsExactly("2026-11-06T00:00:00Z", "2026-11-13T00:00:00Z", "2026-11-20T00:00:00Z");
        assertThat(next("0 0 14 * fri", "2026-11-12T12:00:00Z", ZoneId.of("UTC"), 3))
                .containsExactly("2026-11-13T00:00:00Z", "2026-11-14T00:00:00Z", "2026-11-20T00:00:00Z");
    }

    @Test
    void knowsWhatNeverComes() {
        assertThat(new Cron("0 0 30 2 *").comes()).isFalse();
        assertThat(new Cron("0 0 29 2 *").comes()).isTrue();
        assertThat(new Cron("0 0 30 2 mon").comes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "* * * *", "0 0 2 * * *", "60 * * * *", "0 24 * * *", "0 0 0 * *", "a b c d e", "@daily"})
    void refusesWhatIsNotFiveFields(String text) {
        assertThatThrownBy(() -> new Cron(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
