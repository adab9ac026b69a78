package io.dragline.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The models in the engine's repository. */
@Component
class CamundaModels implements Models {
    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;

    CamundaModels(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public List<Model> list() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(model -> new Model(
                        model.getKey(), model.getName() == null ? model.getKey() : model.getName(), model.getVersion()))
                .toList();
    }

    @Override
    public String xml(String key, int version) {
        ProcessDefinition model = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult();
        if (model == null)
            throw new NoSuchElementException("there is no version " + version + " of model '" + key
                    + "'; list the models with: dragline model list");
        try (InputStream text = repository.getProcessModel(model.getId())) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("model '" + key + "' cannot be read", e);
        }
    }

    @Override
    public List<Finding> lint(String xml) {
        try {
            engine.getCommandExecutorTxRequired().execute(context -> {
                BpmnParser parser = new BpmnParser(engine.getExpressionManager(), engine.getBpmnParseFactory());
                parser.createParse()
                        .sourceInputStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                        .deployment(new DeploymentEntity())
                        .name("the model")
                        .execute();
                return null;
            });
            return List.of();
        } catch (ParseException refused) {
            return refused.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(problem -> new Finding(problem.getLine(), problem.getColumn(), problem.getMessage()))
                    .toList();
        } catch (ProcessEngineException unreadable) {
            return List.of(new Finding(null, null, "it is not BPMN that can be read: " + Verdict.why(unreadable)));
        }
    }
}
