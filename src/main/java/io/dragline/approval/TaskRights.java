package io.dragline.approval;

import io.dragline.engine.PersonTasks;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may see and answer a task: it is where its deployment is; one that nobody froze or asked about is nowhere in particular. */
@Component
class TaskRights {
    private final PersonTasks tasks;
    private final Answers answers;
    private final Requests requests;
    private final Rollouts rollouts;

    TaskRights(PersonTasks tasks, Answers answers, Requests requests, Rollouts rollouts) {
        this.tasks = tasks;
        this.answers = answers;
        this.requests = requests;
        this.rollouts = rollouts;
    }

    boolean shows(TaskView task, Caller caller) {
        return caller.may(Action.VIEW, place(task.deployment()));
    }

    /** @param id of the task or of its deployment; also of one that was answered */
    void check(String id, Action action, Caller caller) {
        Optional<String> open = tasks.open().stream()
                .filter(task ->
                        task.id().equals(id) || task.deployment().value().equals(id))
                .map(task -> task.deployment().value())
                .findFirst();
        Scope place = open.or(() -> answers.newest(id).map(answer -> "" + answer.deployment()))
                .map(this::place)
                .orElse(Scope.EVERYTHING);
        if (!caller.may(Action.VIEW, place)) throw Inbox.unknown(id);
        caller.check(action, place);
    }

    private Scope place(String deployment) {
        DeploymentId id = new DeploymentId(deployment);
        Optional<Scope> asked = requests.find(id).map(Request::place);
        if (asked.isPresent()) return asked.get();
        try {
            Rollout frozen = rollouts.get(id);
            return new Scope(
                    frozen.project().value(),
                    frozen.environment().value(),
                    frozen.service().value());
        } catch (IllegalStateException notFrozen) {
            return Scope.EVERYTHING;
        }
    }
}
