package io.dragline.engine;

import io.dragline.DatabaseTrouble;
import io.dragline.OwnDisk;
import io.dragline.secret.Masking;
import io.dragline.step.StepOutcome;
import io.dragline.step.StepUnknown;
import io.dragline.step.StepWaits;
import io.dragline.step.Superseded;

/** Decides what an exception means for the process. */
final class Verdict {
    /** The outcome of a step whose tries are used up. */
    static final String STEP_FAILED = "step-failed";

    private Verdict() {}

    /** What is said of it becomes a process variable and is shown to people, so it is masked first. */
    static Ending of(Exception failure, Work work, Masking masking) {
        if (failure instanceof InterruptedException || failure instanceof Superseded || DatabaseTrouble.passes(failure))
            return new Ending.HandedBack();
        if (failure instanceof StepWaits waits) return new Ending.Waits(waits);
        String why = masking.mask(why(failure));
        if (failure instanceof StepOutcome outcome) return forGood(outcome.code(), why, work);
        if (work.left() > 0) return new Ending.Again(why, work.left(), work.backOff());
        if (failure instanceof StepUnknown) return new Ending.Incident(why);
        return forGood(STEP_FAILED, why, work);
    }

    /** An undo has nothing to climb back to: it is tried again and then waits for a person. */
    private static Ending forGood(String code, String why, Work work) {
        if (work.isUndo())
            return work.left() > 0 ? new Ending.Again(why, work.left(), work.backOff()) : new Ending.Incident(why);
        return work.level() == Work.Level.STOP ? new Ending.Outcome(code, why) : new Ending.Passed(why);
    }

    static String why(Throwable failure) {
        String message =
                DatabaseTrouble.words(failure).or(() -> OwnDisk.words(failure)).orElse(failure.getMessage());
        if (message != null && !message.isBlank())
            return message.replace("\0", ""); // which no text of PostgreSQL's holds
        return failure.getClass().getSimpleName();
    }
}
