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

/** Tells, inside the engine's transaction, that a person is asked and that a deployment's process instance has ended. */
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
