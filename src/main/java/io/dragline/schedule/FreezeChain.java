package io.dragline.schedule;

import io.dragline.project.ServiceName;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what each service serves before the chain begins; nobody else can change it while the run has its turn. */
@ServiceTask(
        "Records what every service of the chain serves now, to which an undo brings it back, and the order of the links")
class FreezeChain implements Step<FreezeChain.Input, FreezeChain.Output> {
    record Input(DeploymentId deployment) {}

    /** @param links their positions, from 1 */
    record Output(List<String> links) {}

    private final RunRows runs;
    private final LinkRows links;
    private final Rollouts rollouts;

    FreezeChain(RunRows runs, LinkRows links, Rollouts rollouts) {
        this.runs = runs;
        this.links = links;
        this.rollouts = rollouts;
    }

    @Override
    public Output run(Input in, StepLog log) {
        Run run = runs.get(in.deployment());
        List<String> positions = new ArrayList<>();
        for (List<ServiceName> link : run.chain().services()) {
            positions.add("" + (positions.size() + 1));
            for (ServiceName service : link) links.keep(run.id(), before(run, positions.size(), service));
        }
        links.of(run.id()).forEach(before -> log.note(told(before)));
        return new Output(positions);
    }

    private Before before(Run run, int position, ServiceName service) {
        Optional<Rollout> now = rollouts.serving(run.project(), run.chain().environment(), service);
        @Nullable DeploymentId deployment = now.map(Rollout::deployment).orElse(null);
        return new Before(
                position, service, deployment, now.map(Rollout::release).orElse(null));
    }

    private static String told(Before before) {
        return before.position() + ". " + before.service()
                + (before.release() == null
                        ? ": nothing serves"
                        : ": release " + before.release() + " serves, as deployment " + before.deployment()
                                + " left it");
    }

    @Override
    public void plan(Input in, StepLog log) {
        log.note("it is recorded what serves");
    }
}
