package io.dragline.approval;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The inbox over HTTP; a task goes by its own id or by the number of its deployment. */
@RestController
@RequestMapping("/api/tasks")
class TaskApi {
    private final Inbox inbox;
    private final HandOver handOver;
    private final TaskRights rights;

    TaskApi(Inbox inbox, HandOver handOver, TaskRights rights) {
        this.inbox = inbox;
        this.handOver = handOver;
        this.rights = rights;
    }

    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<TaskView> open(Caller caller) {
        return inbox.open(caller).stream()
                .filter(task -> rights.shows(task, caller))
                .toList();
    }

    @GetMapping("/{id}")
    @Requires(value = Action.VIEW, of = Reach.PART)
    TaskView get(@PathVariable String id, Caller caller) {
        rights.check(id, Action.VIEW, caller);
        return inbox.get(id, caller);
    }

    @PostMapping("/{id}/claim")
    @Requires(value = Action.APPROVE, of = Reach.PART)
    void claim(@PathVariable String id, Caller caller) {
        rights.check(id, Action.APPROVE, caller);
        inbox.claim(id, caller);
    }

    @PostMapping("/{id}/unclaim")
    @Requires(value = Action.APPROVE, of = Reach.PART)
    void unclaim(@PathVariable String id, Caller caller) {
        rights.check(id, Action.APPROVE, caller);
        inbox.unclaim(id, caller);
    }

    /** @param to who answers in the caller's stead */
    record Hand(String to, @Nullable String note) {}

    @PostMapping("/{id}/delegate")
    @Requires(value = Action.APPROVE, of = Reach.PART)
    void delegate(@PathVariable String id, @RequestBody Hand hand, Caller caller) {
        rights.check(id, Action.APPROVE, caller);
        handOver.hand(id, hand.to(), hand.note(), caller);
    }

    @DeleteMapping("/{id}/delegate")
    @Requires(value = Action.APPROVE, of = Reach.PART)
    void takeBack(@PathVariable String id, Caller caller) {
        rights.check(id, Action.APPROVE, caller);
        handOver.takeBack(id, caller);
    }

    /** @param data by the keys of the form; {@code decision} is {@code approve} or {@code reject} */
    record Completion(Map<String, @Nullable Object> data) {}

    @PostMapping("/{id}/complete")
    @Requires(value = Action.APPROVE, of = Reach.PART)
    void complete(@PathVariable String id, @RequestBody Completion completion, Caller caller) {
        rights.check(id, Action.APPROVE, caller);
        inbox.answer(id, completion.data(), caller);
    }
}
