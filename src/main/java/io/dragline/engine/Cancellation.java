package io.dragline.engine;

import java.util.List;
import java.util.Map;
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

    /** Once it climbs back, whatever else the model does is part of that; once it is settled, it was too late. */
    static boolean isAsked(Map<String, ? extends @Nullable Object> variables) {
        return Boolean.TRUE.equals(variables.get(ASKED))
                && variables.get("failure") == null
                && !Boolean.TRUE.equals(variables.get(SETTLED));
    }

    /** A step that began on the way forward is part of that way, also when one at another server has failed meanwhile. */
    boolean isAsked(Work work) {
        if (work.isUndo() || work.variables().get("failure") != null) return false;
        try {
            Map<String, Object> now = runtime.getVariables(work.execution(), List.of(ASKED, SETTLED));
            return isAsked(now);
        } catch (ProcessEngineException gone) { // the execution ended meanwhile
            return false;
        }
    }
}
