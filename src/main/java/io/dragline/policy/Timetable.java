package io.dragline.policy;

import io.dragline.project.Environment;
import io.dragline.project.Project;
import io.dragline.project.Projects;
import io.dragline.project.Visible;
import io.dragline.project.Window;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the opening times of every environment. */
@Component
class Timetable {
    private static final int MOST = 500;

    private final Projects projects;
    private final FreezeRows freezes;

    Timetable(Projects projects, FreezeRows freezes) {
        this.projects = projects;
        this.freezes = freezes;
    }

    List<EnvironmentTimes> list(Instant now, Instant from, Instant to, Caller caller) {
        List<Freeze> held = freezes.since(now);
        List<EnvironmentTimes> times = new ArrayList<>();
        for (Project project : projects.all())
            for (Environment environment : project.environments().values())
                if (caller.mayWithin(Action.VIEW, Visible.scope(project.name(), environment.name(), null)))
                    times.add(times(project, environment, held, now, from, to));
        return times;
    }

    private static EnvironmentTimes times(
            Project project, Environment environment, List<Freeze> held, Instant now, Instant from, Instant to) {
        String name = environment.name().value();
        Window window = environment.window();
        List<Freeze> those = held.stream()
                .filter(freeze -> freeze.isFor(project.name().value(), name))
                .toList();
        return new EnvironmentTimes(
                project.name().value(),
                name,
                window == null ? null : window.text(),
                window == null ? null : window.zone().getId(),
                window == null ? null : window.after().word(),
                new Gate(project.name() + "@" + name, window, those).at(now),
                spans(window, from, to));
    }

    static List<EnvironmentTimes.Span> spans(@Nullable Window window, Instant from, Instant to) {
        if (window == null) return List.of();
        WallClock clock = new WallClock(window);
        List<EnvironmentTimes.Span> spans = new ArrayList<>();
        Optional<Instant> begin = clock.isOpen(from) ? Optional.of(from) : clock.opensAfter(from);
        while (begin.isPresent() && begin.get().isBefore(to) && spans.size() < MOST) {
            Instant end = clock.closesAfter(begin.get()).filter(to::isAfter).orElse(to);
            spans.add(new EnvironmentTimes.Span(begin.get(), end));
            begin = clock.opensAfter(end);
        }
        return spans;
    }
}
