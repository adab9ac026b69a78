package io.dragline.project.manifest;

import io.dragline.project.Hours;
import io.dragline.project.Window;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** {@code window:} of an environment. */
final class WindowShape extends Shape<Window> {
    private static final List<DayOfWeek> EVERY_DAY = List.of(DayOfWeek.values());

    private static final Scalar<Hours> HOURS = new Scalar<>(
            "a range of the day",
            "HH:MM-HH:MM; one that ends earlier than it begins ends on the next day; all day is 00:00-24:00",
            "01:00-05:00",
            Hours::of,
            Hours::text);

    private static final Scalar<ZoneId> ZONE = new Scalar<>(
            "a time zone",
            "a name of the tz database, or UTC",
            "Asia/Shanghai",
            text -> {
                if (!ZoneId.getAvailableZoneIds().contains(text)) throw new IllegalArgumentException();
                return ZoneId.of(text);
            },
            ZoneId::getId);

    private static final Scalar<DayOfWeek> DAY = new Scalar<>(
            "a day",
            "mon, tue, wed, thu, fri, sat, sun",
            "mon",
            text -> Arrays.stream(DayOfWeek.values())
                    .filter(day -> Window.word(day).equals(text))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new),
            Window::word);

    private static final Scalar<Window.After> AFTER =
            new Scalar<>("what follows", "finish or climb-back", "finish", Window.After::of, Window.After::word);

    private final Key<Window, List<Hours>> hours = required(
            "hours", new ListOf<>(HOURS, true, true), Window::hours, "the ranges of the day in which it may change");
    private final Key<Window, ZoneId> zone =
            required("zone", ZONE, Window::zone, "the time zone of the clock on the wall that counts");
    private final Key<Window, List<DayOfWeek>> days = preset(
            "days",
            new ListOf<>(DAY, true, true),
            EVERY_DAY,
            Window::days,
            "the days on which a range may begin; across midnight it ends on the next one");
    private final Key<Window, Window.After> after = preset(
            "after",
            AFTER,
            Window.After.FINISH,
            Window::after,
            "what becomes of a deployment that is not through when the window ends");

    @Override
    protected Window build(Values values) {
        if (values.get(hours).isEmpty())
            values.wrong(hours, "names no range, so it would never open; leave window out");
        if (values.get(days).isEmpty()) values.wrong(days, "names no day, so it would never open; leave days out");
        return new Window(values.get(hours), values.get(zone), values.get(days), values.get(after));
    }
}
