package io.dragline.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The hours in which an environment may change.
 *
 * @param zone whose clock on the wall counts
 * @param days on which a range may begin
 * @param after what becomes of a deployment that began inside and is not through when the window ends
 */
public record Window(List<Hours> hours, ZoneId zone, List<DayOfWeek> days, After after) {
    public Window {
        hours = List.copyOf(hours);
        days = List.copyOf(days);
    }

    /** What follows when time is up. */
    public enum After {
        FINISH,
        CLIMB_BACK;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @JsonCreator
        public static After of(String word) {
            for (After after : values()) if (after.word().equals(word)) return after;
            throw new IllegalArgumentException("'" + word + "' is neither finish nor climb-back");
        }
    }

    /** {@code mon}, {@code tue}. */
    public static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .substring(0, 3);
    }

    /** {@code 01:00-05:00 mon, tue (Asia/Shanghai)}. */
    public String text() {
        String when = hours.stream().map(Hours::text).collect(Collectors.joining(", "));
        String named = days.size() == DayOfWeek.values().length
                ? ""
                : " " + days.stream().map(Window::word).collect(Collectors.joining(", "));
        return when + named + " (" + zone + ")";
    }
}
