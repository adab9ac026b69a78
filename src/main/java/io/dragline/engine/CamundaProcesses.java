package io.dragline.engine;

import io.dragline.AfterCommit;
import io.dragline.DatabaseTrouble;
import io.dragline.step.DeploymentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Process instances of the embedded engine; the business key of an instance is its deployment's number. */
@Service
class CamundaProcesses implements Processes {
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final ExternalTaskService tasks;
    private final Cancellation cancellation;
    private final StepRuns runs;
    private final StepFetcher fetcher;
    private final CamundaTasks people;
    private final LaidAside laidAside;
    private final Waits waits;

    CamundaProcesses(
            RuntimeService runtime,
            RepositoryService models,
            ExternalTaskService tasks,
            Cancellation cancellation,
            StepRuns runs,
            StepFetcher fetcher,
            CamundaTasks people,
            LaidAside laidAside,
            Waits waits) {
        this.runtime = runtime;
        this.models = models;
        this.tasks = tasks;
        this.cancellation = cancellation;
        this.runs = runs;
        this.fetcher = fetcher;
        this.people = people;
        this.laidAside = laidAside;
        this.waits = waits;
    }

    @Override
    public int start(DeploymentId deployment, String model, Map<String, @Nullable Object> variables) {
        ProcessDefinition definition = models.createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult();
        if (definition == null)
            throw new NoSuchElementException("there is no model '" + model + "'; list them with: dragline model list");
        begin(definition, deployment, variables);
        return definition.getVersion();
    }

    /** The engine runs on to the first wait state in this call. */
    private void begin(ProcessDefinition definition, DeploymentId deployment, Map<String, @Nullable Object> variables) {
        try {
            runtime.startProcessInstanceById(definition.getId(), deployment.value(), variables);
        } catch (ProcessEngineException refused) {
            if (DatabaseTrouble.passes(refused)) throw refused;
            throw new IllegalStateException(
                    "model '" + definition.getKey() + "' cannot begin: " + Verdict.why(refused)
                            + "; mend the model, or deploy with another one",
                    refused);
        }
    }

    @Override
    public Optional<Progress> progress(DeploymentId deployment) {
        try {
            return instance(deployment).map(instance -> progress(deployment, instance));
        } catch (NullValueException ended) { // between one question and the next
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> model(DeploymentId deployment) {
        return instance(deployment)
                .map(instance -> models.getProcessDefinition(instance.getProcessDefinitionId()))
                .map(definition -> definition.getKey() + " " + definition.getVersion());
    }

    private Progress progress(DeploymentId deployment, ProcessInstance instance) {
        Map<String, Object> variables =
                runtime.getVariables(instance.getId(), List.of("failure", "reason", "opensAt", "heldBy"));
        String incident = stuck(deployment).stream()
                .map(ExternalTask::getErrorMessage)
                .findFirst()
                .orElse(null);
        return new Progress(
                incident,
                (String) variables.get("failure"),
                (String) variables.get("reason"),
                people.waits(deployment),
                held(variables));
    }

    private static Progress.@Nullable Held held(Map<String, Object> variables) {
        return variables.get("opensAt") instanceof String until && variables.get("heldBy") instanceof String why
                ? new Progress.Held(Instant.parse(until), why)
                : null;
    }

    @Override
    public void cancel(DeploymentId deployment) {
        ProcessInstance instance = instance(deployment)
                .orElseThrow(() -> new IllegalStateException("deployment " + deployment + " does not run"));
        if (!cancellation.ask(instance.getId()))
            throw new IllegalStateException("deployment " + deployment + " can no longer be cancelled: it climbs back"
                    + " already, or the new release serves; go back with: dragline rollback");
        people.cancel(deployment);
        retry(deployment); // what waits as an incident ends with the outcome too
        laidAside.wakeAll(instance.getId());
        AfterCommit.run(() -> {
            runs.interrupt(deployment); // a step that is interrupted asks the database why
            waits.wake(deployment); // the step behind the timer ends as any that is cancelled
        });
    }

    @Override
    public void wake(DeploymentId deployment, String what) {
        instance(deployment).ifPresent(instance -> laidAside.wake(instance.getId(), what));
    }

    @Override
    public int retry(DeploymentId deployment) {
        List<ExternalTask> stuck = stuck(deployment);
        stuck.forEach(task -> tasks.setRetries(task.getId(), 1));
        fetcher.wake();
        return stuck.size();
    }

    private Optional<ProcessInstance> instance(DeploymentId deployment) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(deployment.value())
                .singleResult());
    }

    /** Of the instance itself and of the one that it calls. */
    private List<ExternalTask> stuck(DeploymentId deployment) {
        return tasks.createExternalTaskQuery().noRetriesLeft().list().stream()
                .filter(task -> runs(task, deployment))
                .toList();
    }

    private boolean runs(ExternalTask task, DeploymentId deployment) {
        try {
            Object owner = runtime.getVariable(task.getExecutionId(), "deployment");
            return owner != null && owner.toString().equals(deployment.value());
        } catch (NullValueException ended) { // meanwhile, perhaps another deployment's
            return false;
        }
    }
}
