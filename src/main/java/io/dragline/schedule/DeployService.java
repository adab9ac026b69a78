package io.dragline.schedule;

import io.dragline.deployment.DeploymentView;
import io.dragline.deployment.Links;
import io.dragline.deployment.State;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import io.dragline.step.StepWaits;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One service of a chain: a deployment of its own, waited for without a thread until it serves and has been watched. */
@ServiceTask("Deploys one service of the chain by a deployment of its own and waits until it is healthy and watched")
class DeployService implements Step<DeployService.Input, None> {
    /** @param cancelled somebody wants the chain to be undone */
    record Input(
            DeploymentId deployment,
            ServiceName member,
            @Nullable Boolean cancelled) {}

    private final RunRows runs;
    private final Links links;
    private final RunTold told;

    DeployService(RunRows runs, Links links, RunTold told) {
        this.runs = runs;
        this.links = links;
        this.told = told;
    }

    @Override
    public None run(Input in, StepLog log) {
        Run run = runs.get(in.deployment());
        boolean cancelled = Boolean.TRUE.equals(in.cancelled());
        DeploymentView found = links.find(run.id(), LinkName.deploy(in.member()))
                .orElseGet(() -> cancelled ? null : begin(run, in.member(), log));
        if (found == null) throw new StepOutcome("link-failed", "cancelled before " + in.member() + " was begun");
        DeploymentId id = new DeploymentId(found.id());
        if (cancelled && !found.state().isEnd()) links.cancel(id, run.startedBy());
        if (!links.hasEnded(id)) throw new StepWaits(RunTold.waitsFor(id), () -> links.hasEnded(id));
        return ended(in, links.find(run.id(), LinkName.deploy(in.member())).orElseThrow(), log);
    }

    private @Nullable DeploymentView begin(Run run, ServiceName member, StepLog log) {
        try {
            log.command("dragline deploy " + run.project() + "/" + member + " --env "
                    + run.chain().environment() + " --wait");
            DeploymentId id = links.begin(LinkName.link(run, member, LinkName.deploy(member), "deploy", null));
            log.note("deployment " + id);
            told.changed(run);
            return links.find(run.id(), LinkName.deploy(member)).orElseThrow();
        } catch (IllegalArgumentException | NoSuchElementException | IllegalStateException refused) {
            throw new StepOutcome("link-failed", member + ": " + refused.getMessage());
        }
    }

    private static None ended(Input in, DeploymentView end, StepLog log) {
        log.note("deployment " + end.id() + " " + end.state());
        log.exit(end.state() == State.SUCCEEDED ? 0 : 1);
        if (end.state() != State.SUCCEEDED)
            throw new StepOutcome(
                    "link-failed",
                    in.member() + ": deployment " + end.id() + " ended " + end.state()
                            + (end.reason() == null ? "" : ": " + end.reason()));
        if (Boolean.TRUE.equals(in.cancelled()))
            throw new StepOutcome("link-failed", "cancelled after " + in.member() + " was deployed");
        return None.NONE;
    }

    @Override
    public void plan(Input in, StepLog log) {
        log.command("dragline deploy " + in.member() + " --wait");
    }
}
