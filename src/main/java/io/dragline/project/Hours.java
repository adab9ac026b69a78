package io.dragline.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of the day, such as {@code 22:00-02:00}, which ends on the next day; {@code 00:00-24:00} is all of it.
 *
 * @param from the minute of the day in which it begins
 * @param to the minute of the day before which it ends, 1 to 1440
 */
public record Hours(int from, int to) {
    private static final int DAY = 24 * 60;
    private static final Pattern FORM = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");

    public Hours {
        if (from < 0 || from >= DAY || to < 0 || to > DAY) throw new IllegalArgumentException("no range of a day");
        if (to == 0) to = DAY; // midnight, where a day ends
        if (from == to) throw new IllegalArgumentException("an empty range; the whole day is 00:00-24:00");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Hours of(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) throw new IllegalArgumentException("'" + text + "' is no range such as 01:00-05:00");
        return new Hours(minute(found.group(1), found.group(2)), minute(found.group(3), found.group(4)));
    }

    private static int minute(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    public boolean crossesMidnight() {
        return to < from;
    }

    @JsonValue
    public String text() {
        return String.format(Locale.ROOT, "%02d:%02d-%02d:%02d", from / 60, from % 60, to / 60, to % 60);
    }

    @Override
    public String toString() {
        return text();
    }
}
