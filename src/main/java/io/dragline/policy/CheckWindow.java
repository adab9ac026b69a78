package io.dragline.policy;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.ServiceName;
import io.dragline.project.Window;
import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the environment may change now. It is asked again whenever the model's timer fires: clocks jump, and
 * windows are changed while somebody waits.
 */
@ServiceTask("Asks whether the environment may change now, and else says when its window opens")
class CheckWindow implements Step<CheckWindow.Input, CheckWindow.Output> {
    /** A timer needs a duration also where there is nothing to wait for. */
    private static final Duration NEVER = Duration.ofDays(3650);

    /** @param waitWindow false: it is refused rather than held */
    record Input(
            DeploymentId deployment,
            ProjectName project,
            ServiceName service,
            EnvironmentName environment,
            String kind,
            @Nullable Boolean waitWindow) {}

    /**
     * @param opensAt null: it is open
     * @param opensIn how long the model's timer waits; not the moment, since this machine's clock may be another than
     *     the one that was asked
     * @param heldBy why it is closed
     * @param closesAt when it is brought back if it is not through; null: it may finish
     * @param closesIn how long the model's second timer waits
     */
    record Output(
            @Nullable String opensAt,
            String opensIn,
            @Nullable String heldBy,
            @Nullable String closesAt,
            String closesIn) {}

    private final Windows windows;
    private final Later later;
    private final Projects projects;
    private final Time time;

    CheckWindow(Windows windows, Later later, Projects projects, Time time) {
        this.windows = windows;
        this.later = later;
        this.projects = projects;
        this.time = time;
    }

    @Override
    public Output run(Input in, StepLog log) {
        Optional<Pass> pass = windows.passOf(in.deployment());
        if (pass.isPresent()) {
            log.note(pass.get().by() + " let it pass: " + pass.get().reason());
            return open(null);
        }
        Opening opening = windows.ask(in.project(), in.environment(), in.service(), in.kind());
        if (opening.why() == null) {
            log.note(in.project() + "@" + in.environment() + " may change now"
                    + (opening.closesAt() == null ? "" : ", until " + opening.closesAt()));
            return open(climbsBack(in) ? opening.closesAt() : null);
        }
        return closed(in, opening, opening.why(), log);
    }

    private Output closed(Input in, Opening opening, String why, StepLog log) {
        later.replaces(in.deployment()).ifPresent(id -> {
            throw new StepOutcome("cancelled", "deployment " + id + ", asked for later, replaces it");
        });
        if (Boolean.FALSE.equals(in.waitWindow()) || opening.opensAt() == null)
            throw new StepOutcome("window-closed", why);
        log.note(why);
        return new Output(opening.opensAt().toString(), from(opening.opensAt()), why, null, NEVER.toString());
    }

    private Output open(@Nullable Instant closesAt) {
        return new Output(
                null,
                NEVER.toString(),
                null,
                closesAt == null ? null : closesAt.toString(),
                closesAt == null ? NEVER.toString() : from(closesAt));
    }

    /** At least a second: a timer of none would spin. */
    private String from(Instant moment) {
        return Duration.ofSeconds(
                        Math.max(1, Duration.between(time.now(), moment).toSeconds() + 1))
                .toString();
    }

    private boolean climbsBack(Input in) {
        return projects.find(in.project())
                .map(project -> project.environments().get(in.environment()))
                .map(environment -> environment.window())
                .map(window -> window.after() == Window.After.CLIMB_BACK)
                .orElse(false);
    }

    @Override
    public void plan(Input in, StepLog log) {
        String why = windows.ask(in.project(), in.environment(), in.service(), in.kind())
                .why();
        log.note(why == null ? in.project() + "@" + in.environment() + " may change now" : "waits: " + why);
    }
}
