package io.dragline.schedule;

import io.dragline.deployment.Links;
import io.dragline.deployment.State;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists what was deployed, the last one first; what failed has climbed back by itself. */
@ServiceTask("Lists the services that the chain has upgraded, the last one first")
class ReverseChain implements Step<ReverseChain.Input, ReverseChain.Output> {
    record Input(DeploymentId deployment) {}

    record Output(List<ServiceName> back) {}

    private final RunRows runs;
    private final Links links;

    ReverseChain(RunRows runs, Links links) {
        this.runs = runs;
        this.links = links;
    }

    @Override
    public Output run(Input in, StepLog log) {
        Run run = runs.get(in.deployment());
        List<ServiceName> back = new ArrayList<>(run.chain().all().stream()
                .filter(service -> serves(run, service))
                .toList());
        Collections.reverse(back);
        log.note(back.isEmpty() ? "nothing to undo" : "to be undone, in this order: " + back);
        return new Output(back);
    }

    private boolean serves(Run run, ServiceName service) {
        return links.find(run.id(), LinkName.deploy(service))
                .filter(found -> found.state() == State.SUCCEEDED)
                .isPresent();
    }

    @Override
    public void plan(Input in, StepLog log) {
        log.note("what has been upgraded is listed, the last one first");
    }
}
