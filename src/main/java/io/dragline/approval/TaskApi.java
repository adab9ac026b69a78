package io.dragline.approval;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Requires;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    TaskApi(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    @Requires(Action.VIEW)
    List<TaskView> open() {
        return inbox.open();
    }

    @GetMapping("/{id}")
    @Requires(Action.VIEW)
    TaskView get(@PathVariable String id) {
        return inbox.get(id);
    }

    @PostMapping("/{id}/claim")
    @Requires(Action.APPROVE)
    void claim(@PathVariable String id, Caller caller) {
        inbox.claim(id, caller);
    }

    @PostMapping("/{id}/unclaim")
    @Requires(Action.APPROVE)
    void unclaim(@PathVariable String id, Caller caller) {
        inbox.unclaim(id, caller);
    }

    /** @param data by the keys of the form; {@code decision} is {@code approve} or {@code reject} */
    record Completion(Map<String, @Nullable Object> data) {}

    @PostMapping("/{id}/complete")
    @Requires(Action.APPROVE)
    void complete(@PathVariable String id, @RequestBody Completion completion, Caller caller) {
        inbox.answer(id, completion.data(), caller);
    }
}
