package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User tasks of the embedded engine. */
@Component
class CamundaTasks implements PersonTasks {
    static final String REJECTED = "rejected";

    private final TaskService tasks;
    private final RuntimeService runtime;

    CamundaTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public List<Open> open() {
        return tasks.createTaskQuery().initializeFormKeys().orderByTaskCreateTime().asc().list().stream()
                .flatMap(task -> open(task).stream())
                .toList();
    }

    private Optional<Open> open(Task task) {
        try {
            Object deployment = runtime.getVariable(task.getExecutionId(), "deployment");
            if (deployment == null) return Optional.empty();
            CamundaFormRef form = task.getCamundaFormRef();
            List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                    .map(CamundaTasks::candidate)
                    .filter(Objects::nonNull)
                    .toList();
            return Optional.of(new Open(
                    task.getId(),
                    new DeploymentId(deployment.toString()),
                    task.getTaskDefinitionKey(),
                    task.getName() == null ? task.getTaskDefinitionKey() : task.getName(),
                    form == null ? null : form.getKey(),
                    form == null || !"version".equals(form.getBinding()) ? null : form.getVersion(),
                    groups,
                    task.getAssignee(),
                    task.getCreateTime().toInstant()));
        } catch (NullValueException ended) { // between one question and the next
            return Optional.empty();
        }
    }

    @Override
    public void assign(String task, @Nullable String user) {
        tasks.setAssignee(task, user);
    }

    @Override
    public void complete(String task, Map<String, Object> data) {
        goOn(() -> tasks.complete(task, data));
    }

    @Override
    public void reject(String task, String why) {
        goOn(() -> tasks.handleBpmnError(task, REJECTED, why));
    }

    /** The engine runs on to the next wait state in this call. */
    private static void goOn(Runnable answer) {
        try {
            answer.run();
        } catch (NullValueException | OptimisticLockingException late) {
            throw new IllegalStateException(
                    "it no longer waits: its deployment was cancelled or went on just now", late);
        } catch (ProcessEngineException refused) {
            throw new IllegalStateException(
                    "the answer was not taken, since the model cannot go on after it: " + Verdict.why(refused)
                            + "; mend the model, and cancel this deployment",
                    refused);
        }
    }

    /** A deployment that waits for a person ends like one whose step was stopped. */
    void cancel(DeploymentId deployment) {
        for (Open task : open())
            if (task.deployment().equals(deployment))
                tasks.handleBpmnError(task.id(), "cancelled", "cancelled by a person");
    }

    boolean waits(DeploymentId deployment) {
        return open().stream().anyMatch(task -> task.deployment().equals(deployment));
    }

    /** A team or a user that the model names; null: who has claimed it. */
    private static @Nullable String candidate(IdentityLink link) {
        if (!IdentityLinkType.CANDIDATE.equals(link.getType())) return null;
        return link.getGroupId() != null ? link.getGroupId() : link.getUserId();
    }
}
