package io.dragline.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The drawings of the models that run, by the engine's definition id. */
@Component
class Drawings {
    private final ProcessEngineConfigurationImpl engine;
    private final Map<String, Drawing> known = new ConcurrentHashMap<>();

    Drawings(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    Drawing of(String definition) {
        return known.computeIfAbsent(definition, this::read);
    }

    private Drawing read(String definition) {
        return engine.getCommandExecutorTxRequired()
                .execute(context ->
                        Drawing.of(engine.getDeploymentCache().findDeployedProcessDefinitionById(definition)));
    }
}
