package io.dragline.engine.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;

/** What a step changed can be undone: its undo is drawn, is reached, one after the other, for the right server. */
final class UndoRule implements Rule {
    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        for (ServiceTask task : sketch.forward()) drawn(task, sketch, known, report);
        for (Activity activity : sketch.all(Activity.class))
            if (sketch.handlerOf(activity).isPresent()) reached(activity, sketch, report);
        for (CompensateEventDefinition definition : sketch.all(CompensateEventDefinition.class))
            ordered(definition, report);
        for (BoundaryEvent event : sketch.all(BoundaryEvent.class)) notInterrupted(event, sketch, report);
        for (Activity activity : sketch.all(Activity.class)) keepsItem(activity, sketch, report);
    }

    private static void drawn(ServiceTask task, Sketch sketch, Vocabulary known, Report report) {
        StepFacts step = known.steps().get(task.getCamundaTopic());
        if (step == null || step.undoneBy().isEmpty()) return;
        Optional<Activity> handler = sketch.handlerOf(task);
        if (handler.isEmpty())
            report.add(
                    task,
                    "no-undo",
                    "draw its undo: a compensation boundary event that leads to a step " + step.undoneBy());
        else if (!(handler.get() instanceof ServiceTask undo)
                || !undo.isForCompensation()
                || !step.undoneBy().equals(undo.getCamundaTopic()))
            report.add(
                    handler.get(),
                    "wrong-undo",
                    "step " + step.topic() + " is undone by " + step.undoneBy() + ", marked as a compensation handler");
    }

    /** From the step outwards somebody must throw for each scope, else its handlers never run. */
    private static void reached(Activity activity, Sketch sketch, Report report) {
        List<BaseElement> way = new ArrayList<>(List.of(activity));
        for (BaseElement scope : Sketch.around(activity)) if (scope instanceof SubProcess) way.add(scope);
        for (BaseElement one : way)
            if (sketch.all(CompensateEventDefinition.class).stream()
                    .noneMatch(event -> one.equals(event.getActivity())))
                report.add(
                        one,
                        "undo-not-reached",
                        "its undo is drawn and nobody asks for it; add a compensation throw"
                                + " event for it where the model climbs back");
    }

    private static void ordered(CompensateEventDefinition definition, Report report) {
        BaseElement event = (BaseElement) definition.getParentElement();
        if (event instanceof IntermediateThrowEvent && definition.getActivity() == null
                || event instanceof EndEvent && definition.getActivity() == null)
            report.add(
                    event,
                    "undo-at-once",
                    "it would run every undo at the same time; name one activity for each"
                            + " throw event, the last step first");
    }

    private static void notInterrupted(BoundaryEvent event, Sketch sketch, Report report) {
        if (Sketch.has(event.getEventDefinitions(), CompensateEventDefinition.class) || !event.cancelActivity()) return;
        if (event.getAttachedTo() instanceof SubProcess scope && sketch.holdsUndo(scope))
            report.add(
                    event,
                    "undo-interrupted",
                    "leaving '" + scope.getId() + "' by this event would forget what"
                            + " must be undone in it; catch it inside, by an event subprocess that ends");
    }

    private static void keepsItem(Activity activity, Sketch sketch, Report report) {
        Sketch.loop(activity).filter(loop -> sketch.holdsUndo(activity)).ifPresent(loop -> {
            boolean kept = activity instanceof SubProcess
                    && Sketch.extensions(activity, CamundaInputOutput.class)
                            .flatMap(both -> both.getCamundaInputParameters().stream())
                            .anyMatch(set -> set.getCamundaName().equals(loop.getCamundaElementVariable()));
            if (!kept)
                report.add(
                        activity,
                        "item-lost",
                        "its undo would not know for which server; make it a subprocess with"
                                + " an input parameter " + loop.getCamundaElementVariable() + " = ${"
                                + loop.getCamundaElementVariable() + "}");
        });
    }
}
