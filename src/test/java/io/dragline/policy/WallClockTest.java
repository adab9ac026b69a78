package io.dragline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.Hours;
import io.dragline.project.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockTest {
    private static final List<DayOfWeek> ALWAYS = List.of(DayOfWeek.values());

    private static Window window(String zone, List<DayOfWeek> days, String... hours) {
        return new Window(Arrays.stream(hours).map(Hours::of).toList(), ZoneId.of(zone), days, Window.After.FINISH);
    }

    private static WallClock clock(String zone, String... hours) {
        return new WallClock(window(zone, ALWAYS, hours));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void opensAndClosesByTheClockOfItsZone() {
        WallClock shanghai = clock("Asia/Shanghai", "01:00-05:00");

        assertThat(shanghai.isOpen(at("2026-11-22T16:59:59Z"))).isFalse();
        assertThat(shanghai.opensAfter(at("2026-11-22T12:00:00Z"))).contains(at("2026-11-22T17:00:00Z"));
        assertThat(shanghai.isOpen(at("2026-11-22T17:00:00Z"))).isTrue();
        assertThat(shanghai.closesAfter(at("2026-11-22T17:00:00Z"))).contains(at("2026-11-22T21:00:00Z"));
        assertThat(shanghai.isOpen(at("2026-11-22T21:00:00Z"))).isFalse();
    }

    @Test
    void aRangeAcrossMidnightBelongsToTheDayOnWhichItBegins() {
        WallClock friday = new WallClock(window("UTC", List.of(DayOfWeek.FRIDAY), "22:00-02:00"));

        assertThat(friday.isOpen(at("2026-11-27T23:00:00Z"))).isTrue(); // a Friday
        assertThat(friday.isOpen(at("2026-11-28T01:59:00Z"))).isTrue();
        assertThat(friday.isOpen(at("2026-11-27T01:00:00Z"))).isFalse(); // Thursday's night
        assertThat(friday.closesAfter(at("2026-11-27T23:00:00Z"))).contains(at("2026-11-28T02:00:00Z"));
        assertThat(friday.opensAfter(at("2026-11-28T02:00:00Z"))).contains(at("2026-12-04T22:00:00Z"));
    }

    @Test
    void severalRangesAndTheirSeamsAreOne() {
        WallClock two = clock("UTC", "12:00-13:00", "13:00-14:00", "22:00-24:00", "00:00-01:00");

        assertThat(two.closesAfter(at("2026-11-22T12:30:00Z"))).contains(at("2026-11-22T14:00:00Z"));
        assertThat(two.closesAfter(at("2026-11-22T22:30:00Z"))).contains(at("2026-11-23T01:00:00Z"));
        assertThat(two.opensAfter(at("2026-11-22T15:00:00Z"))).contains(at("2026-11-22T22:00:00Z"));
    }

    @Test
    void allDayEveryDayNeverCloses() {
        assertThat(clock("Europe/Berlin", "00:00-24:00").closesAfter(at("2026-03-20T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void hoursThatAClockChangeLeavesOutAreNotThere() {
        WallClock berlin = clock("Europe/Berlin", "02:00-03:00"); // put forward on 29 March 2026 at 02:00

        assertThat(berlin.opensAfter(at("2026-03-28T03:00:00Z"))).contains(at("2026-03-30T00:00:00Z"));
    }

    @Test
    void aRangeThatBeginsInTheGapOpensWhenTheClockIsPutForward() {
        WallClock berlin = clock("Europe/Berlin", "02:30-05:00");

        assertThat(berlin.opensAfter(at("2026-03-28T23:30:00Z"))).contains(at("2026-03-29T01:00:00Z"));
        assertThat(berlin.closesAfter(at("2026-03-29T01:00:00Z"))).contains(at("2026-03-29T03:00:00Z"));
    }

    @Test
    void hoursThatAClockChangeRepeatsAreThereTwice() {
        WallClock newYork = clock("America/New_York", "01:00-01:30"); // put back on 1 November 2026 at 02:00

        assertThat(newYork.opensAfter(at("2026-11-01T00:00:00Z"))).contains(at("2026-11-01T05:00:00Z"));
        assertThat(newYork.closesAfter(at("2026-11-01T05:00:00Z"))).contains(at("2026-11-01T05:30:00Z"));
        assertThat(newYork.opensAfter(at("2026-11-01T05:30:00Z"))).contains(at("2026-11-01T06:00:00Z"));
        assertThat(newYork.closesAfter(at("2026-11-01T06:00:00Z"))).contains(at("2026-11-01T06:30:00Z"));
        assertThat(newYork.opensAfter(at("2026-11-01T06:30:00Z"))).contains(at("2026-11-02T06:00:00Z"));
    }

    @Test
    void aRangeAroundARepeatedHourLastsAnHourLonger() {
        WallClock berlin = clock("Europe/Berlin", "01:00-05:00"); // put back on 25 October 2026 at 03:00

        Instant opens = berlin.opensAfter(at("2026-10-24T12:00:00Z")).orElseThrow();
        assertThat(Duration.between(opens, berlin.closesAfter(opens).orElseThrow()))
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void aChangeOfHalfAnHourIsOneToo() {
        WallClock howe =
                clock("Australia/Lord_Howe", "01:30-02:30"); // forward at 02:00 to 02:30, back at 02:00 to 01:30

        Instant spring = howe.opensAfter(at("2026-10-03T12:00:00Z")).orElseThrow();
        Instant autumn = howe.opensAfter(at("2026-04-04T12:00:00Z")).orElseThrow();
        assertThat(Duration.between(spring, howe.closesAfter(spring).orElseThrow()))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(Duration.between(autumn, howe.closesAfter(autumn).orElseThrow()))
                .isEqualTo(Duration.ofMinutes(90));
    }

    /** Step by step through a year, against nothing but the clock on the wall. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
    void everyMomentOfAYearAgreesWithWhatIsForetold(String zone) {
        WallClock clock = new WallClock(
                window(zone, List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "01:15-02:45", "23:30-00:30"));
        Instant at = at("2026-01-01T00:00:00Z");
        boolean open = clock.isOpen(at);
        Instant next = (open ? clock.closesAfter(at) : clock.opensAfter(at)).orElseThrow();
        for (Instant end = at("2027-01-01T00:00:00Z"); at.isBefore(end); at = at.plus(Duration.ofMinutes(15))) {
            if (!at.isBefore(next)) {
                open = !open;
                next = (open ? clock.closesAfter(at) : clock.opensAfter(at)).orElseThrow();
            }
            assertThat(clock.isOpen(at)).as("%s", at).isEqualTo(open);
        }
    }

    @Test
    void rangesThatAreNoneAreRefused() {
        assertThat(Stream.of("1:00-5:00", "01:00-25:00", "24:00-01:00", "01:00-01:00", "01:60-02:00", "01:00", "")
                        .filter(WallClockTest::isRange))
                .isEmpty();
        assertThat(Hours.of("22:00-00:00")).isEqualTo(Hours.of("22:00-24:00"));
    }

    private static boolean isRange(String text) {
        try {
            Hours.of(text);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
