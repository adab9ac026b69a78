package io.dragline.engine.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model as the rules read it. */
record Sketch(BpmnModelInstance model) {
    <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return List.copyOf(model.getModelElementsByType(type));
    }

    Process process() {
        return all(Process.class).get(0);
    }

    /** The process and its subprocesses. */
    List<BaseElement> scopes() {
        List<BaseElement> scopes = new ArrayList<>(all(Process.class));
        scopes.addAll(all(SubProcess.class));
        return scopes;
    }

    /** The subprocesses and the process around an element, from the inside out. */
    static List<BaseElement> around(BaseElement element) {
        List<BaseElement> scopes = new ArrayList<>();
        for (var at = element.getParentElement(); at instanceof BaseElement scope; at = scope.getParentElement())
            if (scope instanceof SubProcess || scope instanceof Process) scopes.add(scope);
        return scopes;
    }

    /** The steps that go forward. */
    List<ServiceTask> forward() {
        return all(ServiceTask.class).stream()
                .filter(task -> !task.isForCompensation())
                .toList();
    }

    static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        if (element.getExtensionElements() == null) return Stream.empty();
        return element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    /** What the compensation boundary event of an activity leads to. */
    Optional<Activity> handlerOf(Activity activity) {
        return all(Association.class).stream()
                .filter(line -> line.getSource() instanceof BoundaryEvent event
                        && activity.equals(event.getAttachedTo())
                        && has(event.getEventDefinitions(), CompensateEventDefinition.class))
                .map(Association::getTarget)
                .filter(Activity.class::isInstance)
                .map(Activity.class::cast)
                .findFirst();
    }

    /** Whether something inside an activity, or itself, has a handler. */
    boolean holdsUndo(Activity activity) {
        return all(Activity.class).stream()
                .filter(inner -> inner.equals(activity) || around(inner).contains(activity))
                .anyMatch(inner -> handlerOf(inner).isPresent());
    }

    static boolean has(Collection<? extends ModelElementInstance> definitions, Class<?> type) {
        return definitions.stream().anyMatch(type::isInstance);
    }

    static Optional<MultiInstanceLoopCharacteristics> loop(FlowNode node) {
        return node instanceof Activity activity
                        && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                ? Optional.of(loop)
                : Optional.empty();
    }
}
