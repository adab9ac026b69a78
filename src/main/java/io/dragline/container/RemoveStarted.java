package io.dragline.container;

import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;

/** Removes the replicas that this deployment started on a server, and no others. */
@ServiceTask("Removes the replicas that this deployment started on a server, and no others")
class RemoveStarted implements Step<RemoveStarted.Input, None> {
    record Input(DeploymentId deployment, ServerName server) {}

    private final Rollouts rollouts;
    private final Servers servers;
    private final Candidates candidates;

    RemoveStarted(Rollouts rollouts, Servers servers, Candidates candidates) {
        this.rollouts = rollouts;
        this.servers = servers;
        this.candidates = candidates;
    }

    @Override
    public None run(Input in, StepLog log) throws Exception {
        candidates.remove(rollouts.get(in.deployment()), in.server(), log);
        return None.NONE;
    }

    @Override
    public void plan(Input in, StepLog log) {
        String engine = servers.get(in.server()).engine().command();
        for (Replica replica : rollouts.get(in.deployment()).startOn(in.server())) {
            log.command(engine + " logs --tail " + LastWords.KEPT + " " + replica.container());
            log.command(engine + " stop -t " + Candidates.GRACE.toSeconds() + " " + replica.container());
            log.command(engine + " rm -f -v " + replica.container());
        }
    }
}
