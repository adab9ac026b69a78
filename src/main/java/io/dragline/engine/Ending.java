package io.dragline.engine;

import io.dragline.step.StepWaits;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an attempt ended, before the engine is told. */
interface Ending {
    /** Somebody cancelled; caught where every outcome is caught, so that what was completed can be undone. */
    Outcome CANCELLED = new Outcome("cancelled", "cancelled by a person");

    /** It is done. */
    record Done(Map<String, @Nullable Object> output) implements Ending {}

    /** It has failed for good, and the model draws what follows. */
    record Outcome(String code, String why) implements Ending {}

    /** It has failed for good, and the process goes on as if it had not. */
    record Passed(String why) implements Ending {}

    /** It failed and is tried again. */
    record Again(String why, int left, Duration after) implements Ending {}

    /** It waits for something that goes on elsewhere, and needs no thread for it. */
    record Waits(StepWaits step) implements Ending {}

    /** It failed and waits for a person. */
    record Incident(String why) implements Ending {}

    /** It was interrupted, or could not write what it does: whoever comes next may begin at once. */
    record HandedBack() implements Ending {}
}
