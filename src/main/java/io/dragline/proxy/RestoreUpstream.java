package io.dragline.proxy;

import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.server.Shells;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;

/** Undoes {@link SwapUpstream}. */
@ServiceTask("Makes the nginx of a server route to what it routed to before")
class RestoreUpstream implements Step<RestoreUpstream.Input, None> {
    private final Rollouts rollouts;
    private final Servers servers;
    private final Shells shells;
    private final ServerLocks locks;
    private final Restore restore;
    private final Drain drain;

    RestoreUpstream(
            Rollouts rollouts, Servers servers, Shells shells, ServerLocks locks, Restore restore, Drain drain) {
        this.rollouts = rollouts;
        this.servers = servers;
        this.shells = shells;
        this.locks = locks;
        this.restore = restore;
        this.drain = drain;
    }

    record Input(DeploymentId deployment, ServerName server) {}

    @Override
    public None run(Input in, StepLog log) throws Exception {
        Rollout rollout = rollouts.get(in.deployment());
        Machine machine = new Machine(servers.get(in.server()), shells.on(in.server()), log);
        boolean restored = locks.holding(in.server(), log, turn -> restore.run(rollout, machine.within(turn)));
        if (restored) drain.await(rollout, rollout.start(), machine);
        else log.note("deployment " + in.deployment() + " keeps nothing on server " + in.server() + " to put back");
        new Undo(machine, in.deployment()).forget();
        return None.NONE;
    }

    @Override
    public void plan(Input in, StepLog log) throws Exception {
        log.note("puts back, byte for byte, what the deployment found on server " + in.server());
    }
}
