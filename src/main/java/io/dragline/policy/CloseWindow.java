package io.dragline.policy;

import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Ends what is not through when its window is over. It only says so, by a variable: whichever step runs then ends as if
 * it were cancelled, and the model climbs back in its order, which an interrupting event would lose.
 */
@ServiceTask("Says that the window is over: what runs is stopped, and the model climbs back")
class CloseWindow implements Step<CloseWindow.Input, CloseWindow.Output> {
    record Input(DeploymentId deployment, @Nullable String closesAt) {}

    /** @param overdue why; null: the timer fired early, since this machine's clock is ahead; whoever looks after the waiting ends it */
    record Output(@Nullable String overdue) {}

    private final Time time;

    CloseWindow(Time time) {
        this.time = time;
    }

    @Override
    public Output run(Input in, StepLog log) {
        if (in.closesAt() == null || time.now().isBefore(Instant.parse(in.closesAt()))) {
            log.note("the window is not over yet");
            return new Output(null);
        }
        String why = Overdue.why(Instant.parse(in.closesAt()));
        log.note(why);
        return new Output(why);
    }

    @Override
    public void plan(Input in, StepLog log) {
        log.note("if the window ends before: climb back");
    }
}
