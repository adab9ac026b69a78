package io.dragline.schedule;

import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.util.List;

/** Names the services of one link, which go side by side. */
@ServiceTask("Names the services of one link of the chain, which are deployed side by side")
class OpenLink implements Step<OpenLink.Input, OpenLink.Output> {
    /** @param link its position, from 1 */
    record Input(DeploymentId deployment, int link) {}

    record Output(List<ServiceName> members) {}

    private final RunRows runs;

    OpenLink(RunRows runs) {
        this.runs = runs;
    }

    @Override
    public Output run(Input in, StepLog log) {
        List<List<ServiceName>> links = runs.get(in.deployment()).chain().services();
        if (in.link() < 1 || in.link() > links.size())
            throw new IllegalArgumentException("the chain has no link " + in.link() + "; it has " + links.size());
        List<ServiceName> members = links.get(in.link() - 1);
        log.note("link " + in.link() + " of " + links.size() + ": " + members);
        return new Output(members);
    }

    @Override
    public void plan(Input in, StepLog log) {
        log.note("the next link is opened");
    }
}
