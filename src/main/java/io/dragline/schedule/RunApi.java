package io.dragline.schedule;

import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs of chains over HTTP. */
@RestController
@RequestMapping("/api/chain-runs")
class RunApi {
    private static final int MOST = 200;

    private final Chains chains;
    private final RunRows runs;
    private final RunViews views;

    RunApi(Chains chains, RunRows runs, RunViews views) {
        this.chains = chains;
        this.runs = runs;
        this.views = views;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(value = Action.DEPLOY, of = Reach.PART)
    RunView start(@RequestBody RunRequest request, Caller caller) {
        return get(
                chains.start(request.project(), request.chain(), request.triggered(), request.note(), caller), caller);
    }

    /** Newest first. */
    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<RunView> list(
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "20") int limit,
            Caller caller) {
        if (limit < 1 || limit > MOST)
            throw new IllegalArgumentException("limit: " + limit + " is not between 1 and " + MOST);
        return runs.list(project, chain, before, limit, caller).stream()
                .map(views::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Requires(value = Action.VIEW, of = Reach.PART)
    RunView get(@PathVariable DeploymentId id, Caller caller) {
        return views.of(runs.get(id, caller));
    }

    @PostMapping("/{id}/cancel")
    @Requires(value = Action.DEPLOY, of = Reach.PART)
    RunView cancel(@PathVariable DeploymentId id, Caller caller) {
        chains.cancel(id, caller);
        return get(id, caller);
    }

    @PostMapping("/{id}/retry")
    @Requires(value = Action.DEPLOY, of = Reach.PART)
    RunView retry(@PathVariable DeploymentId id, Caller caller) {
        chains.retry(id, caller);
        return get(id, caller);
    }
}
