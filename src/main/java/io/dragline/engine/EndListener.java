package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells, inside the engine's transaction, that a person is asked, that a closed window holds it, and that a deployment's process instance has ended. */
@Component
class EndListener extends AbstractBpmnParseListener {
    private final ObjectProvider<ProcessListener> listeners;

    EndListener(ObjectProvider<ProcessListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::ended);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behaviour)
            behaviour.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) this::asks);
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::holds);
        activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::goesOn);
    }

    private void holds(DelegateExecution execution) {
        Object deployment = execution.getVariable("deployment");
        Object why = execution.getVariable("heldBy");
        if (deployment == null || why == null) return;
        listeners.forEach(listener -> listener.holds(new DeploymentId(deployment.toString()), why.toString()));
    }

    private void goesOn(DelegateExecution execution) {
        Object deployment = execution.getVariable("deployment");
        if (deployment == null || execution.getVariable("heldBy") == null) return;
        listeners.forEach(listener -> listener.goesOn(new DeploymentId(deployment.toString())));
    }

    private void asks(DelegateTask task) {
        Object deployment = task.getVariable("deployment");
        if (deployment == null) return;
        String name = task.getName() == null ? task.getTaskDefinitionKey() : task.getName();
        listeners.forEach(listener -> listener.asks(new DeploymentId(deployment.toString()), task.getId(), name));
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        // nothing beyond the processes themselves
    }

    /** Called processes have no business key; their end is a step of the one that called them. */
    private void ended(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        if (key == null) return;
        listeners.forEach(listener -> listener.ended(new DeploymentId(key), execution.getVariables()));
    }
}
