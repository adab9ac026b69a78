package io.dragline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.Hours;
import io.dragline.project.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Window NIGHT = new Window(
            List.of(Hours.of("01:00-05:00")),
            ZoneId.of("Asia/Shanghai"),
            List.of(DayOfWeek.values()),
            Window.After.FINISH);

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static Freeze freeze(String from, String to) {
        return new Freeze(1, null, null, at(from), at(to), "holidays", "ops", at(from));
    }

    @Test
    void withoutWindowAndFreezeItIsOpenForEver() {
        assertThat(new Gate("shop@prod", null, List.of()).at(at("2026-11-22T12:00:00Z")))
                .isEqualTo(Opening.open(null));
    }

    @Test
    void aClosedWindowSaysWhenItOpensInItsOwnZone() {
        Opening opening = new Gate("shop@prod", NIGHT, List.of()).at(at("2026-11-22T12:00:00Z"));

        assertThat(opening.opensAt()).isEqualTo(at("2026-11-22T17:00:00Z"));
        assertThat(opening.why())
                .isEqualTo("shop@prod is closed, it opens 2026-11-23 01:00 (Asia/Shanghai); its window is"
                        + " 01:00-05:00 (Asia/Shanghai)");
    }

    @Test
    void aFreezeHoldsAlsoInsideTheWindowAndThenTheWindowCounts() {
        Opening opening = new Gate("shop@prod", NIGHT, List.of(freeze("2026-11-22T00:00:00Z", "2026-11-24T00:00:00Z")))
                .at(at("2026-11-22T18:00:00Z"));

        assertThat(opening.opensAt()).isEqualTo(at("2026-11-24T17:00:00Z"));
        assertThat(opening.why())
                .contains("frozen until 2026-11-24 08:00 (Asia/Shanghai): holidays; it opens 2026-11-25");
    }

    @Test
    void freezesThatOverlapAreOne() {
        Opening opening = new Gate(
                        "shop@prod",
                        null,
                        List.of(
                                freeze("2026-11-22T00:00:00Z", "2026-11-24T00:00:00Z"),
                                freeze("2026-11-23T00:00:00Z", "2026-11-25T00:00:00Z")))
                .at(at("2026-11-22T18:00:00Z"));

        assertThat(opening.opensAt()).isEqualTo(at("2026-11-25T00:00:00Z"));
    }

    @Test
    void anOpenWindowEndsWhenAFreezeBegins() {
        Opening opening = new Gate("shop@prod", NIGHT, List.of(freeze("2026-11-22T18:00:00Z", "2026-11-24T00:00:00Z")))
                .at(at("2026-11-22T17:30:00Z"));

        assertThat(opening.isOpen()).isTrue();
        assertThat(opening.closesAt()).isEqualTo(at("2026-11-22T18:00:00Z"));
    }
}
