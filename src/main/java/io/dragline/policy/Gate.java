package io.dragline.policy;

import io.dragline.project.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Window and freezes together, at one moment.
 *
 * @param place {@code shop@prod}, for the reader
 * @param window null: none
 */
record Gate(String place, @Nullable Window window, List<Freeze> freezes) {
    /** Freezes and windows that alternate for longer than this do not open in a time that anybody waits. */
    private static final int TURNS = 200;

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    Opening at(Instant now) {
        Optional<Freeze> freeze = freeze(now);
        boolean closed = window != null && !new WallClock(window).isOpen(now);
        if (freeze.isEmpty() && !closed) return Opening.open(end(now));
        Instant opens = opens(now);
        return Opening.closed(opens, why(freeze.orElse(null), opens));
    }

    private @Nullable Instant opens(Instant now) {
        Instant at = now;
        for (int turn = 0; turn < TURNS; turn++) {
            Optional<Freeze> freeze = freeze(at);
            if (freeze.isPresent()) at = freeze.get().to();
            else if (window == null || new WallClock(window).isOpen(at)) return at;
            else {
                Optional<Instant> next = new WallClock(window).opensAfter(at);
                if (next.isEmpty()) return null;
                at = next.get();
            }
        }
        return null;
    }

    private Optional<Freeze> freeze(Instant at) {
        return freezes.stream().filter(freeze -> freeze.holds(at)).max(Comparator.comparing(Freeze::to));
    }

    /** The end of the window, or the beginning of a freeze, whichever is first. */
    private @Nullable Instant end(Instant now) {
        Instant end =
                window == null ? null : new WallClock(window).closesAfter(now).orElse(null);
        for (Freeze freeze : freezes)
            if (freeze.from().isAfter(now) && (end == null || freeze.from().isBefore(end))) end = freeze.from();
        return end;
    }

    private String why(@Nullable Freeze freeze, @Nullable Instant opens) {
        String then = opens == null ? "nobody can say when it opens" : "it opens " + shown(opens);
        if (freeze != null)
            return place + " is frozen until " + shown(freeze.to()) + ": " + freeze.reason()
                    + (freeze.to().equals(opens) ? "" : "; " + then);
        return place + " is closed, " + then + "; its window is " + (window == null ? "" : window.text());
    }

    private String shown(Instant at) {
        ZoneId zone = window == null ? ZoneOffset.UTC : window.zone();
        return FORM.format(at.atZone(zone)) + " (" + (window == null ? "UTC" : zone.getId()) + ")";
    }
}
