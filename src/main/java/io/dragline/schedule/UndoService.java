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
import io.dragline.step.StepUnknown;
import io.dragline.step.StepWaits;
import java.util.Optional;

/**
 * Brings one service back to exactly what it served before the chain, by a deployment of its own, and compares. If that
 * fails, a person is asked; trying again is a new deployment.
 */
@ServiceTask(
        "Brings one service back to exactly what it served before the chain, by a deployment of its own, and verifies that")
class UndoService implements Step<UndoService.Input, None> {
    record Input(DeploymentId deployment, ServiceName member) {}

    private final RunRows runs;
    private final LinkRows rows;
    private final Links links;
    private final Serving serving;
    private final RunTold told;

    UndoService(RunRows runs, LinkRows rows, Links links, Serving serving, RunTold told) {
        this.runs = runs;
        this.rows = rows;
        this.links = links;
        this.serving = serving;
        this.told = told;
    }

    @Override
    public None run(Input in, StepLog log) {
        Run run = runs.get(in.deployment());
        Before before = rows.get(run.id(), in.member());
        int tries = tries(run, in.member());
        Optional<DeploymentView> newest = links.find(run.id(), LinkName.undo(in.member(), tries));
        if (newest.isEmpty()) return begin(run, before, 1, log);
        DeploymentId id = new DeploymentId(newest.get().id());
        if (!links.hasEnded(id)) throw waits(id);
        DeploymentView end =
                links.find(run.id(), LinkName.undo(in.member(), tries)).orElseThrow();
        log.note("deployment " + id + " " + end.state());
        Optional<String> wrong = wrong(run, before, end);
        if (wrong.isEmpty()) return verified(before, log);
        if (!rows.tell(run.id(), in.member(), end.id())) return begin(run, before, tries + 1, log);
        throw new StepUnknown(
                in.member() + " could not be brought back: " + wrong.get()
                        + "; mend that, then try again: dragline chain retry " + run.id(),
                new IllegalStateException("undo failed"));
    }

    /** The number of the newest. */
    private int tries(Run run, ServiceName member) {
        int tries = 0;
        while (links.find(run.id(), LinkName.undo(member, tries + 1)).isPresent()) tries++;
        return tries;
    }

    private None begin(Run run, Before before, int number, StepLog log) {
        String kind = before.release() == null ? "remove" : "rollback";
        String name = LinkName.undo(before.service(), number);
        log.command("dragline " + kind + " " + run.project() + "/" + before.service() + " --env "
                + run.chain().environment() + (before.release() == null ? "" : " --to " + before.release())
                + " --wait");
        DeploymentId id = links.begin(LinkName.link(run, before.service(), name, kind, before.release()));
        log.note("deployment " + id);
        told.changed(run);
        throw waits(id);
    }

    private StepWaits waits(DeploymentId id) {
        return new StepWaits(RunTold.waitsFor(id), () -> links.hasEnded(id));
    }

    private Optional<String> wrong(Run run, Before before, DeploymentView end) {
        if (end.state() != State.SUCCEEDED)
            return Optional.of("deployment " + end.id() + " ended " + end.state()
                    + (end.reason() == null ? "" : ": " + end.reason()));
        return serving.differs(run, before);
    }

    private static None verified(Before before, StepLog log) {
        log.note(
                before.release() == null
                        ? "nothing serves, as before"
                        : "release " + before.release() + " serves with the configuration that deployment "
                                + before.deployment() + " served with");
        log.exit(0);
        return None.NONE;
    }

    @Override
    public void plan(Input in, StepLog log) {
        log.command("dragline rollback " + in.member() + " --wait");
    }
}
