package io.dragline.engine;

import io.dragline.engine.lint.ModelLint;
import io.dragline.engine.lint.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/** The models in the engine's repository. */
@Component
class CamundaModels implements Models {
    private final RepositoryService repository;
    private final Lints lints;
    private final Steps steps;
    private final PublishedForms forms;
    private final Planner planner;
    private final Map<String, Set<Purpose>> known = new ConcurrentHashMap<>();

    CamundaModels(RepositoryService repository, Lints lints, Steps steps, PublishedForms forms, Planner planner) {
        this.repository = repository;
        this.lints = lints;
        this.steps = steps;
        this.forms = forms;
        this.planner = planner;
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
                .map(this::model)
                .toList();
    }

    private Model model(ProcessDefinition model) {
        String name = model.getName() == null ? model.getKey() : model.getName();
        // a version never changes
        Set<Purpose> purposes = known.computeIfAbsent(
                model.getId(),
                id -> Purpose.of(planner.way(model.getKey()).stream()
                        .map(Planner.Stop::topic)
                        .toList()));
        return new Model(model.getKey(), name, model.getVersion(), purposes);
    }

    @Override
    public Model publish(String xml) {
        List<Finding> findings = lint(xml);
        if (!findings.isEmpty()) throw new ModelRefused(findings);
        String key = key(xml).orElseThrow();
        repository.createDeployment().name(key).addString(key + ".bpmn", xml).deploy();
        return model(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    @Override
    public Optional<String> key(String xml) {
        return ModelLint.key(xml);
    }

    @Override
    public String xml(String key, int version) {
        ProcessDefinition model = version(key, version);
        try (InputStream text = repository.getProcessModel(model.getId())) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("model '" + key + "' cannot be read", e);
        }
    }

    private ProcessDefinition version(String key, int version) {
        ProcessDefinition model = version < 1
                ? null
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .processDefinitionVersion(version)
                        .singleResult();
        if (model == null)
            throw new NoSuchElementException("there is no version " + version + " of model '" + key
                    + "'; list the models with: dragline model list");
        return model;
    }

    @Override
    public List<Element> elements(String key, int version) {
        return Outline.of(
                key, repository.getBpmnModelInstance(version(key, version).getId()), this::newest);
    }

    /** What is called is bound when it is called: to the newest version of then, and mostly still of now. */
    private BpmnModelInstance newest(String key) {
        ProcessDefinition model = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return model == null ? Bpmn.createEmptyModel() : repository.getBpmnModelInstance(model.getId());
    }

    @Override
    public List<Finding> lint(String xml) {
        return lints.check(xml, vocabulary());
    }

    private Vocabulary vocabulary() {
        // only one level of calls: so no circle can be published, one half after the other
        Set<String> models = list().stream()
                .filter(model -> !xml(model.key(), model.version()).contains("callActivity"))
                .map(Model::key)
                .collect(Collectors.toSet());
        return new Vocabulary(steps.facts(), models, forms.newest());
    }
}
