package io.dragline.approval;

import io.dragline.engine.PersonTasks;
import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may see and answer a task: it is where its deployment is. */
@Component
class TaskRights {
    private final PersonTasks tasks;
    private final Answers answers;
    private final TaskPlaces places;

    TaskRights(PersonTasks tasks, Answers answers, TaskPlaces places) {
        this.tasks = tasks;
        this.answers = answers;
        this.places = places;
    }

    boolean shows(TaskView task, Caller caller) {
        return caller.may(Action.VIEW, places.of(new DeploymentId(task.deployment())));
    }

    /** @param id of the task or of its deployment; also of one that was answered */
    void check(String id, Action action, Caller caller) {
        Optional<String> open = tasks.open().stream()
                .filter(task ->
                        task.id().equals(id) || task.deployment().value().equals(id))
                .map(task -> task.deployment().value())
                .findFirst();
        Scope place = open.or(() -> answers.newest(id).map(answer -> "" + answer.deployment()))
                .map(deployment -> places.of(new DeploymentId(deployment)))
                .orElse(Scope.EVERYTHING);
        if (!caller.may(Action.VIEW, place)) throw Inbox.unknown(id);
        caller.check(action, place);
    }
}
