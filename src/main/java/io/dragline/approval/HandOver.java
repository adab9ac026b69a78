package io.dragline.approval;

import io.dragline.engine.PersonTasks;
import io.dragline.journal.Journal;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import io.dragline.user.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands an answer to another person, who needs the right himself and is bound by four eyes as everybody is. */
@Service
class HandOver {
    private static final int LONGEST = 1000;

    private final PersonTasks tasks;
    private final Inbox inbox;
    private final Approvals approvals;
    private final Standing standing;
    private final Delegations delegations;
    private final Journal journal;
    private final Audit audit;

    HandOver(
            PersonTasks tasks,
            Inbox inbox,
            Approvals approvals,
            Standing standing,
            Delegations delegations,
            Journal journal,
            Audit audit) {
        this.tasks = tasks;
        this.inbox = inbox;
        this.approvals = approvals;
        this.standing = standing;
        this.delegations = delegations;
        this.journal = journal;
        this.audit = audit;
    }

    @Transactional
    public void hand(String id, String to, @Nullable String note, Caller caller) {
        PersonTasks.Open task = inbox.find(id);
        Asked asked = approvals.asked(task);
        if (!standing.isAsked(asked, caller))
            throw new NotAllowed("'" + caller.user() + "' is not asked, and can hand nothing over; who is asked are: "
                    + String.join(", ", asked.demands().by()));
        if (approvals.hasApproved(task.deployment(), caller.user()))
            throw new IllegalStateException(
                    "'" + caller.user() + "' has approved this already; there is nothing left to hand over");
        check(asked, to, note, caller);
        delegations.hand(task.deployment(), caller.user(), to, note);
        String why = note == null || note.isBlank() ? "" : ": " + note;
        audit.record(caller, "task.delegate", "deployment " + task.deployment(), "to " + to + why);
        if (caller.user().equals(task.assignee())) tasks.assign(task.id(), null);
        journal.task(task.deployment(), task.id(), "delegated", caller.user());
    }

    /** Nobody is told whether an account exists that may not approve there. */
    private void check(Asked asked, String to, @Nullable String note, Caller caller) {
        if (note != null && note.length() > LONGEST)
            throw new IllegalArgumentException("note is longer than " + LONGEST + " characters");
        if (to.equals(caller.user())) throw new IllegalArgumentException("to: name somebody else");
        Caller other = standing.named(to).orElse(null);
        String kept = other == null ? "'" + to + "' may not approve in " + asked.place() : standing.kept(asked, other);
        if (other == null || kept != null)
            throw new IllegalArgumentException("to: " + kept + "; name somebody who may answer");
        if (standing.isAsked(asked, other))
            throw new IllegalStateException("'" + to + "' is asked himself; name somebody who is not");
    }

    @Transactional
    public void takeBack(String id, Caller caller) {
        PersonTasks.Open task = inbox.find(id);
        if (!delegations.takeBack(task.deployment(), caller.user()))
            throw new IllegalStateException(
                    "'" + caller.user() + "' has not handed deployment " + task.deployment() + " to anybody");
        audit.record(caller, "task.take-back", "deployment " + task.deployment(), task.name());
        journal.task(task.deployment(), task.id(), "taken back", caller.user());
    }
}
