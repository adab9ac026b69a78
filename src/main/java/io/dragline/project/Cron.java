package io.dragline.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * Times that come again, as five fields: minute, hour, day of the month, month, day of the week. Where both days are
 * given, either will do, as in every crontab.
 *
 * <p>When clocks are changed: with a named hour ({@code 30 2 * * *}) a time that the change leaves out comes as much
 * later as the clocks were put forward (03:30), and one that comes twice counts the first time. With every hour
 * ({@code 0 * * * *}, {@code *}{@code /15 * * * *}) it goes by the time that really passes.
 */
public record Cron(@JsonValue String text) {
    private static final String FIELD = "[0-9A-Za-z*?/,#-]+";

    @JsonCreator
    public Cron {
        if (!text.matches(FIELD + "( +" + FIELD + "){4}"))
            throw new IllegalArgumentException("'" + text + "' is not five fields");
        expressions(text);
    }

    /** The first time after an instant; empty: there is none. */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        return expressions(text)
                .flatMap(each -> next(each, after, zone).stream())
                .min(Instant::compareTo);
    }

    private Optional<Instant> next(CronExpression each, Instant after, ZoneId zone) {
        if (text.split(" +")[1].startsWith("*"))
            return Optional.ofNullable(each.next(after.atZone(zone))).map(ZonedDateTime::toInstant);
        // what was left out by a change comes later than its own time, so one starts to look earlier
        LocalDateTime local = after.atZone(zone).toLocalDateTime().minusDays(1);
        while (true) {
            local = each.next(local);
            if (local == null) return Optional.empty();
            Instant due = local.atZone(zone).toInstant();
            if (due.isAfter(after)) return Optional.of(due);
        }
    }

    /** One for each of the two days that are given. */
    private static Stream<CronExpression> expressions(String text) {
        String[] field = text.split(" +");
        boolean both = isGiven(field[2]) && isGiven(field[4]);
        if (!both) return Stream.of(parse(field, field[2], field[4]));
        return Stream.of(parse(field, field[2], "*"), parse(field, "*", field[4]));
    }

    private static boolean isGiven(String day) {
        return !day.startsWith("*") && !day.equals("?");
    }

    private static CronExpression parse(String[] field, String day, String weekday) {
        try {
            return CronExpression.parse("0 " + field[0] + " " + field[1] + " " + day + " " + field[3] + " " + weekday);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Whether it ever comes: the 30th of February does not. */
    public boolean comes() {
        @Nullable
        Temporal first = expressions(text)
                .map(each -> (Temporal) each.next(LocalDateTime.of(2024, 1, 1, 0, 0)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return first != null;
    }

    @Override
    public String toString() {
        return text;
    }
}
