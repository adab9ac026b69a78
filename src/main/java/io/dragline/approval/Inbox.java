package io.dragline.approval;

import io.dragline.engine.PersonTasks;
import io.dragline.journal.Journal;
import io.dragline.model.Forms;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with tasks. The first answer counts, and it counts once. */
@Service
class Inbox {
    private static final String REJECT = "reject";

    private final PersonTasks tasks;
    private final Subjects subjects;
    private final Answers answers;
    private final Approvals approvals;
    private final Delegations delegations;
    private final Forms forms;
    private final Journal journal;
    private final Audit audit;

    Inbox(
            PersonTasks tasks,
            Subjects subjects,
            Answers answers,
            Approvals approvals,
            Delegations delegations,
            Forms forms,
            Journal journal,
            Audit audit) {
        this.tasks = tasks;
        this.subjects = subjects;
        this.answers = answers;
        this.approvals = approvals;
        this.delegations = delegations;
        this.forms = forms;
        this.journal = journal;
        this.audit = audit;
    }

    List<TaskView> open(Caller caller) {
        return tasks.open().stream().map(task -> view(task, caller)).toList();
    }

    TaskView get(String id, Caller caller) {
        return view(find(id), caller);
    }

    @Transactional
    public void claim(String id, Caller caller) {
        PersonTasks.Open task = find(id);
        approvals.check(task, caller, false);
        if (task.assignee() != null && !task.assignee().equals(caller.user()))
            throw new IllegalStateException("task '" + task.name() + "' of deployment " + task.deployment()
                    + " was claimed by " + task.assignee());
        tasks.assign(task.id(), caller.user());
        journal.task(task.deployment(), task.id(), "claimed", caller.user());
    }

    @Transactional
    public void unclaim(String id, Caller caller) {
        PersonTasks.Open task = find(id);
        tasks.assign(task.id(), null);
        journal.task(task.deployment(), task.id(), "unclaimed", caller.user());
    }

    @Transactional
    public void answer(String id, Map<String, @Nullable Object> data, Caller caller) {
        PersonTasks.Open task = find(id);
        Map<String, Object> values = task.form() == null ? Map.of() : forms.check(task.form(), version(task), data);
        boolean rejected = REJECT.equals(values.get("decision"));
        String decision = rejected ? "rejected" : "approved";
        Integer round = approvals.check(task, caller, rejected);
        Object note = values.get("note");
        if (!answers.give(
                task.id(),
                Long.parseLong(task.deployment().value()),
                task.element(),
                decision,
                note == null ? null : note.toString(),
                caller.user(),
                round)) throw answered(id);
        audit.record(caller, "task." + (rejected ? REJECT : "approve"), "deployment " + task.deployment(), task.name());
        journal.task(task.deployment(), task.id(), decision, caller.user());
        if (rejected) tasks.reject(task.id(), "rejected by " + caller.user() + (note == null ? "" : ": " + note));
        else tasks.complete(task.id(), values);
    }

    PersonTasks.Open find(String id) {
        return tasks.open().stream()
                .filter(task ->
                        task.id().equals(id) || task.deployment().value().equals(id))
                .findFirst()
                .orElseThrow(() -> answered(id));
    }

    private RuntimeException answered(String id) {
        return answers.newest(id)
                .<RuntimeException>map(answer -> new IllegalStateException(
                        "it was already " + answer.decision() + " by " + answer.byUser() + " at " + answer.at()))
                .orElseGet(() -> unknown(id));
    }

    static NoSuchElementException unknown(String id) {
        return new NoSuchElementException("nothing waits for a person under " + id + "; see: dragline tasks");
    }

    private @Nullable Integer version(PersonTasks.Open task) {
        return task.form() == null
                ? null
                : forms.version(task.form(), task.formVersion(), task.since()).orElse(null);
    }

    private TaskView view(PersonTasks.Open task, Caller caller) {
        return new TaskView(
                task.id(),
                task.deployment().value(),
                task.element(),
                task.name(),
                task.form(),
                version(task),
                task.groups(),
                task.assignee(),
                task.since(),
                subjects.of(task.deployment()),
                approvals.view(task.deployment(), caller),
                approvals.barred(task, caller),
                delegations.of(task.deployment()),
                approvals.mayHandOver(task, caller));
    }
}
