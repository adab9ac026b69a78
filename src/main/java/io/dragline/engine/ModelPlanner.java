package io.dragline.engine;

import io.dragline.engine.lint.ForwardOrder;
import io.dragline.step.StepLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks the models of the engine. */
@Component
class ModelPlanner implements Planner {
    private final RepositoryService models;
    private final Steps steps;

    ModelPlanner(RepositoryService models, Steps steps) {
        this.models = models;
        this.steps = steps;
    }

    @Override
    public List<Stop> way(String model) {
        ProcessDefinition newest = models.createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult();
        if (newest == null)
            throw new NoSuchElementException("there is no model '" + model + "'; list them with: dragline model list");
        BpmnModelInstance drawn = models.getBpmnModelInstance(newest.getId());
        List<Stop> way = new ArrayList<>();
        for (Process process : drawn.getModelElementsByType(Process.class))
            if (process.getId().equals(model)) walk(model, process.getFlowElements(), null, way);
        return way;
    }

    private void walk(String model, Collection<FlowElement> scope, @Nullable String loop, List<Stop> way) {
        for (FlowNode node : ForwardOrder.of(scope)) {
            if (node instanceof ServiceTask task) {
                way.add(new Stop(model, nameOf(task), task.getCamundaTopic(), loop));
            } else if (node instanceof CallActivity call) {
                way.addAll(way(call.getCalledElement()));
            } else if (node instanceof SubProcess inner) {
                walk(model, inner.getFlowElements(), loopOf(inner, loop), way);
            }
        }
    }

    private static @Nullable String loopOf(SubProcess inner, @Nullable String outer) {
        return inner.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                ? loop.getCamundaCollection()
                : outer;
    }

    private static String nameOf(ServiceTask task) {
        return task.getName() == null ? task.getId() : task.getName();
    }

    @Override
    public void plan(String topic, Map<String, @Nullable Object> variables, StepLog log) throws Exception {
        steps.get(topic).plan(variables, log);
    }
}
