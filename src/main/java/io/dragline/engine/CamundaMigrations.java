package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.Optional;
import java.util.OptionalInt;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** By the engine's own migration plans; elements are the same when their ids are. */
@Component
class CamundaMigrations implements Migrations {
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ExternalTaskService tasks;

    CamundaMigrations(RuntimeService runtime, RepositoryService repository, ExternalTaskService tasks) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
    }

    @Override
    public OptionalInt newer(DeploymentId deployment) {
        Optional<ProcessInstance> instance = instance(deployment);
        if (instance.isEmpty()) return OptionalInt.empty();
        ProcessDefinition runs = runs(instance.get());
        ProcessDefinition newest = newest(runs);
        return newest.getVersion() > runs.getVersion() ? OptionalInt.of(newest.getVersion()) : OptionalInt.empty();
    }

    @Override
    public int migrate(DeploymentId deployment) {
        ProcessInstance instance = instance(deployment)
                .orElseThrow(() -> new IllegalStateException("deployment " + deployment + " does not run"));
        if (tasks.createExternalTaskQuery()
                        .processInstanceId(instance.getId())
                        .locked()
                        .count()
                > 0)
            throw new IllegalStateException("a step of deployment " + deployment
                    + " runs just now; it can be moved when it waits for somebody, for its window, or as an incident");
        ProcessDefinition runs = runs(instance);
        ProcessDefinition newest = newest(runs);
        if (newest.getVersion() <= runs.getVersion())
            throw new IllegalStateException(
                    "version " + runs.getVersion() + " is the newest of model " + runs.getKey() + " already");
        try {
            MigrationPlan plan = runtime.createMigrationPlan(runs.getId(), newest.getId())
                    .mapEqualActivities()
                    .build();
            runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
        } catch (MigrationPlanValidationException | MigratingProcessInstanceValidationException refused) {
            throw new IllegalStateException(
                    "deployment " + deployment + " cannot go on in version " + newest.getVersion() + " of model "
                            + runs.getKey() + ", since that lacks what it stands at or changes how it is nested ("
                            + Verdict.why(refused).replaceAll("\\s+", " ") + "); let it end in version "
                            + runs.getVersion() + ", or cancel it",
                    refused);
        }
        return newest.getVersion();
    }

    private Optional<ProcessInstance> instance(DeploymentId deployment) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(deployment.value())
                .singleResult());
    }

    private ProcessDefinition runs(ProcessInstance instance) {
        return repository.getProcessDefinition(instance.getProcessDefinitionId());
    }

    private ProcessDefinition newest(ProcessDefinition of) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(of.getKey())
                .latestVersion()
                .singleResult();
    }
}
