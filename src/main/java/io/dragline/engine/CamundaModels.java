package io.dragline.engine;

import io.dragline.engine.lint.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The models in the engine's repository. */
@Component
class CamundaModels implements Models {
    private final RepositoryService repository;
    private final Lints lints;
    private final Steps steps;
    private final JdbcClient db;

    CamundaModels(RepositoryService repository, Lints lints, Steps steps, JdbcClient db) {
        this.repository = repository;
        this.lints = lints;
        this.steps = steps;
        this.db = db;
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
        return lints.check(xml, known());
    }

    private Vocabulary known() {
        Set<String> models = list().stream().map(Model::key).collect(Collectors.toSet());
        Set<String> forms = Set.copyOf(db.sql("select distinct key_ from act_re_camformdef")
                .query(String.class)
                .list());
        return new Vocabulary(steps.facts(), models, forms);
    }
}
