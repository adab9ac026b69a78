package io.dragline.deployment;

import io.dragline.journal.History;
import io.dragline.journal.LinePage;
import io.dragline.journal.LineRange;
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

/** Deployments over HTTP. */
@RestController
@RequestMapping("/api/deployments")
class DeploymentApi {
    private static final int MOST = 500;

    private final Deployments deployments;
    private final Planning planning;
    private final History history;

    DeploymentApi(Deployments deployments, Planning planning, History history) {
        this.deployments = deployments;
        this.planning = planning;
        this.history = history;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(
            value = {Action.BUILD, Action.DEPLOY, Action.ROLL_BACK},
            of = Reach.PART)
    DeploymentView request(@RequestBody DeploymentRequest request, Caller caller) {
        Permission.check(request, caller);
        return deployments.get(deployments.request(request, caller));
    }

    /** Every command that would run, in order; nothing is changed. */
    @PostMapping("/plan")
    @Requires(
            value = {Action.BUILD, Action.DEPLOY, Action.ROLL_BACK},
            of = Reach.PART)
    Plan plan(@RequestBody DeploymentRequest request, Caller caller) {
        Permission.check(request, caller);
        return planning.plan(request);
    }

    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<DeploymentView> list(
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String environment,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        State wanted = state == null ? null : State.of(state);
        return deployments.list(
                new DeploymentRows.Filter(project, service, environment, wanted, caller.places(Action.VIEW)),
                before,
                within(limit, MOST));
    }

    @GetMapping("/{id}")
    @Requires(value = Action.VIEW, of = Reach.PART)
    DeploymentView get(@PathVariable DeploymentId id, Caller caller) {
        deployments.requireVisible(id, caller);
        return deployments.get(id);
    }

    @PostMapping("/{id}/cancel")
    @Requires(
            value = {Action.BUILD, Action.DEPLOY, Action.ROLL_BACK},
            of = Reach.PART)
    DeploymentView cancel(@PathVariable DeploymentId id, Caller caller) {
        deployments.requirePermission(id, caller);
        deployments.cancel(id, caller);
        return deployments.get(id);
    }

    @PostMapping("/{id}/retry")
    @Requires(
            value = {Action.BUILD, Action.DEPLOY, Action.ROLL_BACK},
            of = Reach.PART)
    DeploymentView retry(@PathVariable DeploymentId id, Caller caller) {
        deployments.requirePermission(id, caller);
        deployments.retry(id, caller);
        return deployments.get(id);
    }

    @GetMapping("/{id}/output")
    @Requires(value = Action.VIEW, of = Reach.PART)
    LinePage output(
            @PathVariable DeploymentId id,
            @RequestParam(defaultValue = "1") long from,
            @RequestParam(defaultValue = "500") int limit,
            Caller caller) {
        deployments.requireVisible(id, caller);
        return history.output(id, null, from, within(limit, 5000));
    }

    @GetMapping("/{id}/steps/{step}/output")
    @Requires(value = Action.VIEW, of = Reach.PART)
    LinePage stepOutput(
            @PathVariable DeploymentId id,
            @PathVariable long step,
            @RequestParam(defaultValue = "1") long from,
            @RequestParam(defaultValue = "500") int limit,
            Caller caller) {
        deployments.requireVisible(id, caller);
        return history.output(id, "" + step, from, within(limit, 5000));
    }

    /** Which lines belong to which step; with it a reader finds any line of any step without reading all before. */
    @GetMapping("/{id}/output/ranges")
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<LineRange> ranges(@PathVariable DeploymentId id, Caller caller) {
        deployments.requireVisible(id, caller);
        return history.ranges(id);
    }

    /** The numbers of the lines that contain a text. */
    @GetMapping("/{id}/output/find")
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<Long> find(
            @PathVariable DeploymentId id,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable Long step,
            @RequestParam(defaultValue = "1") long from,
            @RequestParam(defaultValue = "1000") int limit,
            Caller caller) {
        deployments.requireVisible(id, caller);
        if (text.isBlank()) throw new IllegalArgumentException("text: say what is looked for");
        return history.find(id, step == null ? null : "" + step, text, from, within(limit, 5000));
    }

    private static int within(int limit, int most) {
        if (limit < 1 || limit > most)
            throw new IllegalArgumentException("limit: " + limit + " is not between 1 and " + most);
        return limit;
    }
}
