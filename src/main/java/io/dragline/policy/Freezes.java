package io.dragline.policy;

import io.dragline.project.EnvironmentName;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.user.Action;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds and removes freezes; what waits is asked again within seconds. */
@Component
class Freezes {
    private static final int LONGEST = 500;

    private final FreezeRows rows;
    private final Projects projects;
    private final Audit audit;
    private final Time time;

    Freezes(FreezeRows rows, Projects projects, Audit audit, Time time) {
        this.rows = rows;
        this.projects = projects;
        this.audit = audit;
        this.time = time;
    }

    /** Those that hold somewhere where the caller may look. */
    List<Freeze> list(Caller caller) {
        return rows.since(time.now()).stream()
                .filter(freeze -> caller.mayWithin(Action.VIEW, freeze.place()))
                .toList();
    }

    @Transactional
    public Freeze add(FreezeApi.Wish wish, Caller caller) {
        caller.check(Action.CONFIGURE, Freeze.place(wish.project(), wish.environment()));
        Instant now = time.now();
        Instant from = wish.from() == null ? now : wish.from();
        Instant to = wish.to();
        if (to == null)
            throw new IllegalArgumentException("to: say when the freeze ends, such as 2026-12-28T00:00:00Z");
        if (!to.isAfter(from)) throw new IllegalArgumentException("to: " + to + " is not after its beginning, " + from);
        if (!to.isAfter(now)) throw new IllegalArgumentException("to: " + to + " has passed");
        String reason = wish.reason() == null ? "" : wish.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST)
            throw new IllegalArgumentException("reason: say why, in at most " + LONGEST + " characters");
        known(wish);
        long id = rows.insert(wish.project(), wish.environment(), from, to, reason, caller.user());
        Freeze freeze = rows.find(id).orElseThrow();
        audit.record(caller, "freeze.add", object(freeze), from + " to " + to + ": " + reason);
        return freeze;
    }

    private void known(FreezeApi.Wish wish) {
        if (wish.project() == null) {
            if (wish.environment() != null) new EnvironmentName(wish.environment());
            return;
        }
        Project project = projects.get(new ProjectName(wish.project()));
        if (wish.environment() != null && !project.environments().containsKey(new EnvironmentName(wish.environment())))
            throw new IllegalArgumentException("project " + project.name() + " has no environment '"
                    + wish.environment() + "'; it has " + project.environments().keySet());
    }

    @Transactional
    public void remove(long id, Caller caller) {
        String unknown = "there is no freeze " + id + "; list them with: dragline freeze list";
        Freeze freeze = rows.find(id).orElseThrow(() -> new NoSuchElementException(unknown));
        caller.check(Action.CONFIGURE, freeze.place(), unknown);
        rows.delete(id);
        audit.record(caller, "freeze.remove", object(freeze), "freeze " + id + ": " + freeze.reason());
    }

    private static String object(Freeze freeze) {
        String project = freeze.project() == null ? "*" : freeze.project();
        return freeze.environment() == null ? project : project + "@" + freeze.environment();
    }
}
