package io.dragline.policy;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When which environment may change, over HTTP. */
@RestController
@RequestMapping("/api/windows")
class WindowApi {
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(62);

    private final Timetable timetable;
    private final Time time;

    WindowApi(Timetable timetable, Time time) {
        this.timetable = timetable;
        this.time = time;
    }

    /** Those that the caller may look at; of those with a window also when it is open, freezes not taken away. */
    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<EnvironmentTimes> list(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Caller caller) {
        Instant now = time.now();
        Instant begin = from == null ? now : from;
        Instant end = to == null ? begin.plus(USUAL) : to;
        if (!end.isAfter(begin) || Duration.between(begin, end).compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("to: must lie after from, by at most " + LONGEST.toDays() + " days");
        return timetable.list(now, begin, end, caller);
    }
}
