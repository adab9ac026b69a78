package io.dragline.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A wish to cancel, kept as a process variable: it survives a crash and reaches a step that runs on another control
 * plane. The step then ends with the outcome {@code cancelled}. An interrupting event on the whole would be simpler to
 * draw, but it throws away the compensation handlers of a multi-instance that is still under way.
 */
@Component
class Cancellation {
    static final String ASKED = "cancelled";
    /** Why it has run out of time: it is stopped in the same way, and ends with an outcome of its own. */
    private static final String OVERDUE = "overdue";

    private static final String OUT_OF_TIME = "window-closed";
    /** Set by the model's settle step: from then on there is nothing to climb back to. */
    private static final String SETTLED = "settled";

    private final RuntimeService runtime;

    Cancellation(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** False: too late. */
    boolean ask(String instance) {
        Map<String, Object> known = runtime.getVariables(instance, List.of("failure", SETTLED));
        if (known.get("failure") != null || Boolean.TRUE.equals(known.get(SETTLED))) return false;
        runtime.setVariable(instance, ASKED, true);
        runtime.createProcessInstanceQuery().superProcessInstanceId(instance).list().stream()
                .forEach(called -> runtime.setVariable(called.getId(), ASKED, true));
        return true;
    }

    /** False: too late, or said already. */
    boolean askOverdue(String instance, String why) {
        Map<String, Object> known = runtime.getVariables(instance, List.of("failure", SETTLED, OVERDUE));
        if (known.get("failure") != null || Boolean.TRUE.equals(known.get(SETTLED)) || known.get(OVERDUE) != null)
            return false;
        runtime.setVariable(instance, OVERDUE, why);
        return true;
    }

    /** Once it climbs back, whatever else the model does is part of that; once it is settled, it was too late. */
    static Optional<Ending.Outcome> asked(Map<String, ? extends @Nullable Object> variables) {
        if (variables.get("failure") != null || Boolean.TRUE.equals(variables.get(SETTLED))) return Optional.empty();
        if (Boolean.TRUE.equals(variables.get(ASKED))) return Optional.of(Ending.CANCELLED);
        return Optional.ofNullable(variables.get(OVERDUE))
                .map(why -> new Ending.Outcome(OUT_OF_TIME, String.valueOf(why)));
    }

    /** A step that began on the way forward is part of that way, also when one at another server has failed meanwhile. */
    Optional<Ending.Outcome> asked(Work work) {
        if (work.isUndo() || work.variables().get("failure") != null) return Optional.empty();
        try {
            return asked(runtime.getVariables(work.execution(), List.of(ASKED, OVERDUE, SETTLED)));
        } catch (ProcessEngineException gone) { // the execution ended meanwhile
            return Optional.empty();
        }
    }
}
