package io.dragline.engine.lint;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Whose deployment this is, and how it ended, is no model's to say: it could act on somebody else's service. */
public final class VariableRule implements Rule {
    private static final Set<String> RESERVED = Set.of(
            "deployment",
            "project",
            "service",
            "environment",
            "kind",
            "serviceKind",
            "startedBy",
            "cancelled",
            "settled",
            "waitWindow",
            "opensAt",
            "opensIn",
            "heldBy",
            "closesAt",
            "closesIn",
            "overdue",
            "approvals",
            "approved",
            "expiresIn");

    /** These an error event sets, and a called model hands back. */
    private static final Set<String> OUTCOME = Set.of("failure", "reason");

    public static boolean isReserved(String name) {
        return RESERVED.contains(name) || OUTCOME.contains(name);
    }

    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        for (var set : sketch.all(CamundaInputParameter.class)) set(set, set.getCamundaName(), report);
        for (var set : sketch.all(CamundaOutputParameter.class)) set(set, set.getCamundaName(), report);
        for (var loop : sketch.all(MultiInstanceLoopCharacteristics.class))
            set(loop, loop.getCamundaElementVariable(), report);
        for (var start : sketch.all(StartEvent.class)) set(start, start.getCamundaInitiator(), report);
        for (var in : sketch.all(CamundaIn.class)) passed(in, in.getCamundaSource(), in.getCamundaTarget(), report);
        for (var out : sketch.all(CamundaOut.class))
            passed(out, out.getCamundaSource(), out.getCamundaTarget(), report);
        for (var error : sketch.all(ErrorEventDefinition.class)) {
            caught(error, error.getCamundaErrorCodeVariable(), "failure", report);
            caught(error, error.getCamundaErrorMessageVariable(), "reason", report);
        }
    }

    private static void set(ModelElementInstance where, @Nullable String name, Report report) {
        if (name != null && isReserved(name)) refuse(where, name, report);
    }

    /** As it is, or not at all. */
    private static void passed(ModelElementInstance where, @Nullable String from, @Nullable String to, Report report) {
        if (to != null && isReserved(to) && !to.equals(from)) refuse(where, to, report);
    }

    private static void caught(ModelElementInstance where, @Nullable String name, String word, Report report) {
        if (name != null && !name.equals(word) && isReserved(name)) refuse(where, name, report);
    }

    private static void refuse(ModelElementInstance where, String name, Report report) {
        report.add(
                owner(where),
                "reserved-variable",
                "'" + name + "' is set by Dragline alone; use another name. Reserved: "
                        + Map.of("always", new TreeSet<>(RESERVED), "but by error events", OUTCOME));
    }

    private static @Nullable BaseElement owner(ModelElementInstance where) {
        for (ModelElementInstance at = where; at != null; at = at.getParentElement())
            if (at instanceof BaseElement element && element.getId() != null) return element;
        return null;
    }
}
