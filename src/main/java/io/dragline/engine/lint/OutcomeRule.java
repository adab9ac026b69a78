package io.dragline.engine.lint;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Errors that are caught are thrown by somebody, and whatever a step may throw is caught. */
final class OutcomeRule implements Rule {
    /** Every code that a step ends with; {@code OutcomeRuleTest} compares it with the steps' own texts. */
    static final Set<String> CODES = new TreeSet<>(Set.of(
            "build-failed",
            "cancelled",
            "command-failed",
            "command-timeout",
            "does-not-fit",
            "image-missing",
            "image-unknown",
            "link-failed",
            "network-taken",
            "no-output",
            "not-approved",
            "proxy-broken",
            "push-refused",
            "rejected",
            "source-refused",
            "start-failed",
            "step-failed",
            "swap-refused",
            "unhealthy",
            "window-closed"));

    /** These must not be caught, since nobody could say then what serves: when they fail, a person is asked. */
    private static final Set<String> STAND_STILL = Set.of("settle-rollout", "reverse-chain", "undo-service");

    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        for (ErrorEventDefinition definition : sketch.all(ErrorEventDefinition.class))
            thrown(definition, sketch, report);
        for (UserTask task : sketch.all(UserTask.class))
            if (!isCaught(task, sketch))
                report.add(
                        task,
                        "outcome-not-caught",
                        "whoever rejects this must be heard: draw an error event"
                                + " subprocess around it that catches every error");
        for (ServiceTask task : sketch.forward()) {
            if (passes(task) || STAND_STILL.contains(String.valueOf(task.getCamundaTopic()))) continue;
            if (!isCaught(task, sketch))
                report.add(
                        task,
                        "outcome-not-caught",
                        "if this step fails nothing catches it, and the process would"
                                + " stand still; draw an error event subprocess around it that catches every error");
        }
    }

    private static void thrown(ErrorEventDefinition definition, Sketch sketch, Report report) {
        if (!(definition.getParentElement() instanceof EndEvent)
                && !("failure".equals(definition.getCamundaErrorCodeVariable())
                        && "reason".equals(definition.getCamundaErrorMessageVariable())))
            report.add(
                    (BaseElement) definition.getParentElement(),
                    "outcome-forgotten",
                    "keep what went wrong, or the deployment would be told as good:"
                            + " camunda:errorCodeVariable=\"failure\" camunda:errorMessageVariable=\"reason\"");
        Error error = definition.getError();
        if (error == null || definition.getParentElement() instanceof EndEvent) return;
        boolean own = sketch.all(EndEvent.class).stream()
                .flatMap(end -> end.getEventDefinitions().stream())
                .anyMatch(end -> end instanceof ErrorEventDefinition other && error.equals(other.getError()));
        if (!own && !CODES.contains(String.valueOf(error.getErrorCode())))
            report.add(
                    (BaseElement) definition.getParentElement(),
                    "error-never-thrown",
                    "no step ends with the outcome '" + error.getErrorCode() + "'; there are " + CODES);
    }

    /** Its property says that the process goes on whatever becomes of it. */
    private static boolean passes(ServiceTask task) {
        return Sketch.extensions(task, CamundaProperties.class)
                .flatMap(all -> all.getCamundaProperties().stream())
                .anyMatch(OutcomeRule::passes);
    }

    private static boolean passes(CamundaProperty property) {
        return "level".equals(property.getCamundaName())
                && Set.of("warn", "ignore").contains(String.valueOf(property.getCamundaValue()));
    }

    private static boolean isCaught(Activity task, Sketch sketch) {
        return sketch.all(BoundaryEvent.class).stream()
                        .anyMatch(event -> task.equals(event.getAttachedTo())
                                && event.getEventDefinitions().stream().anyMatch(OutcomeRule::catchesAll))
                || Sketch.around(task).stream().anyMatch(OutcomeRule::catchesAll);
    }

    private static boolean catchesAll(BaseElement scope) {
        return scope.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(inner -> inner.getChildElementsByType(StartEvent.class).stream())
                .flatMap(start -> start.getEventDefinitions().stream())
                .anyMatch(OutcomeRule::catchesAll);
    }

    private static boolean catchesAll(org.camunda.bpm.model.bpmn.instance.EventDefinition definition) {
        return definition instanceof ErrorEventDefinition error && error.getError() == null;
    }
}
