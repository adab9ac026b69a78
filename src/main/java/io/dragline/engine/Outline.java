package io.dragline.engine;

import io.dragline.engine.lint.ForwardOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/** Lists the steps that a model can run: those of the way to success in their order, then what undoes them. */
final class Outline {
    private final Function<String, BpmnModelInstance> called;
    private final List<Models.Element> found = new ArrayList<>();
    private final Set<String> open = new HashSet<>();

    private Outline(Function<String, BpmnModelInstance> called) {
        this.called = called;
    }

    /** @param called reads the model that a call activity names */
    static List<Models.Element> of(String key, BpmnModelInstance drawn, Function<String, BpmnModelInstance> called) {
        Outline outline = new Outline(called);
        outline.process(key, drawn, null);
        return List.copyOf(outline.found);
    }

    private void process(String key, BpmnModelInstance drawn, @Nullable String call) {
        if (!open.add(key)) return; // a model that calls itself would never end
        for (Process process : drawn.getModelElementsByType(Process.class))
            if (process.getId().equals(key)) scope(process.getFlowElements(), call);
        Set<String> forward = new HashSet<>();
        found.forEach(element -> forward.add(element.id() + " " + element.callActivity()));
        for (ServiceTask task : drawn.getModelElementsByType(ServiceTask.class))
            if (!forward.contains(task.getId() + " " + call)) add(task, call, false);
        open.remove(key);
    }

    private void scope(Collection<FlowElement> scope, @Nullable String call) {
        for (FlowNode node : ForwardOrder.of(scope)) {
            if (node instanceof ServiceTask task) add(task, call, true);
            else if (node instanceof SubProcess inner) scope(inner.getFlowElements(), call);
            else if (node instanceof CallActivity activity && activity.getCalledElement() != null) {
                String key = activity.getCalledElement();
                process(key, called.apply(key), call == null ? activity.getId() : call);
            }
        }
    }

    private void add(ServiceTask task, @Nullable String call, boolean forward) {
        String name = task.getName() == null ? task.getId() : task.getName();
        found.add(new Models.Element(task.getId(), name, task.getCamundaTopic(), call, forward, attempts(task)));
    }

    private static int attempts(ServiceTask task) {
        if (task.getExtensionElements() == null) return Work.ATTEMPTS;
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(all -> all.getCamundaProperties().stream())
                .filter(property -> "retries".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .map(Integer::parseInt)
                .findFirst()
                .orElse(Work.ATTEMPTS);
    }
}
