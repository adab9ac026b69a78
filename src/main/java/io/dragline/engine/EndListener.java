package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells when a deployment's process instance has ended, inside the transaction that ends it. */
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
