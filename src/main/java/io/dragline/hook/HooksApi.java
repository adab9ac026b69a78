package io.dragline.hook;

import io.dragline.project.ProjectName;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Hooks and what was delivered to them. */
@RestController
@RequestMapping("/api/hooks")
class HooksApi {
    private static final int MOST = 500;

    private final HookList hooks;
    private final DeliveryRows rows;
    private final Replay replay;

    HooksApi(HookList hooks, DeliveryRows rows, Replay replay) {
        this.hooks = hooks;
        this.rows = rows;
        this.replay = replay;
    }

    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<HookView> list(@RequestParam(required = false) @Nullable String project, Caller caller) {
        return hooks.all(Optional.ofNullable(project).map(ProjectName::new), base(), caller);
    }

    @GetMapping("/{id}")
    @Requires(value = Action.VIEW, of = Reach.PART)
    HookView get(@PathVariable String id, Caller caller) {
        return hooks.view(hooks.get(id, caller), base());
    }

    /** The newest first. */
    @GetMapping("/{id}/deliveries")
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<DeliveryView> deliveries(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        if (limit < 1 || limit > MOST)
            throw new IllegalArgumentException("limit: " + limit + " is not between 1 and " + MOST);
        return rows.list(hooks.get(id, caller).id(), before, limit).stream()
                .map(DeliveryView::of)
                .toList();
    }

    /** As if it came now: the filters are asked again, whether it came before is not. */
    @PostMapping("/{id}/deliveries/{delivery}/replay")
    @Requires(value = Action.DEPLOY, of = Reach.PART)
    DeliveryView replay(@PathVariable String id, @PathVariable long delivery, Caller caller)
            throws InterruptedException {
        Registered hook = hooks.get(id, caller);
        caller.checkAll(Action.DEPLOY, hook.places(), "there is no hook '" + id + "'");
        Delivery known = rows.find(hook.id(), delivery)
                .orElseThrow(() -> new NoSuchElementException(hook + " has no delivery " + delivery));
        return DeliveryView.of(replay.of(hook, known, caller));
    }

    /**
     * The post-commit script of a repository of svn.
     *
     * @param base the address of the control plane as that machine reaches it; this request's if left out
     */
    @GetMapping(path = "/{id}/script", produces = "text/plain;charset=UTF-8")
    @Requires(value = Action.VIEW, of = Reach.PART)
    String script(@PathVariable String id, @RequestParam(required = false) @Nullable String base, Caller caller) {
        return SvnScript.of(hooks.view(hooks.get(id, caller), base == null ? base() : base));
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
