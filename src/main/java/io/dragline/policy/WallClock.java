package io.dragline.policy;

import io.dragline.project.Hours;
import io.dragline.project.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reads a window off the clock on the wall of its zone: open is every moment at which that clock shows a time within.
 * So hours that a clock change leaves out are not there on that day, and hours that it repeats are there twice.
 */
final class WallClock {
    /** Every range comes within a week; the next one may fall into a clock change. */
    private static final int DAYS = 15;

    private final Window window;
    private final ZoneRules rules;

    WallClock(Window window) {
        this.window = window;
        this.rules = window.zone().getRules();
    }

    boolean isOpen(Instant at) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, window.zone());
        int minute = wall.getHour() * 60 + wall.getMinute();
        boolean begunToday = window.days().contains(wall.getDayOfWeek());
        boolean begunYesterday = window.days().contains(wall.getDayOfWeek().minus(1));
        for (Hours hours : window.hours()) {
            if (hours.crossesMidnight()) {
                if (begunToday && minute >= hours.from() || begunYesterday && minute < hours.to()) return true;
            } else if (begunToday && minute >= hours.from() && minute < hours.to()) return true;
        }
        return false;
    }

    /** When it opens, if it is closed. */
    Optional<Instant> opensAfter(Instant at) {
        return first(at, this::isOpen);
    }

    /** When it closes, if it is open; empty: it always is. */
    Optional<Instant> closesAfter(Instant at) {
        return first(at, moment -> !isOpen(moment));
    }

    private Optional<Instant> first(Instant after, Predicate<Instant> wanted) {
        return edges(after).tailSet(after, false).stream().filter(wanted).findFirst();
    }

    /** Every moment at which it may change: where a range begins or ends, and where the clock is put forward or back. */
    private TreeSet<Instant> edges(Instant from) {
        TreeSet<Instant> edges = new TreeSet<>();
        LocalDate first = LocalDate.ofInstant(from, window.zone()).minusDays(1);
        for (int day = 0; day <= DAYS; day++)
            for (Hours hours : window.hours()) {
                add(edges, first.plusDays(day), hours.from());
                add(edges, first.plusDays(day), hours.to());
            }
        Instant last = from.plus(Duration.ofDays(DAYS));
        ZoneOffsetTransition change = rules.nextTransition(from);
        while (change != null && change.getInstant().isBefore(last)) {
            edges.add(change.getInstant());
            change = rules.nextTransition(change.getInstant());
        }
        return edges;
    }

    private void add(TreeSet<Instant> edges, LocalDate day, int minute) {
        LocalDateTime wall = LocalDateTime.of(day, LocalTime.MIDNIGHT).plusMinutes(minute);
        rules.getValidOffsets(wall).forEach(offset -> edges.add(wall.toInstant(offset)));
    }
}
