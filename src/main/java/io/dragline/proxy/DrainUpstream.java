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

/** Waits for the last requests of the old replicas and forgets how to go back to them. */
@ServiceTask("Waits until the old replicas have no request left")
class DrainUpstream implements Step<DrainUpstream.Input, None> {
    private final Rollouts rollouts;
    private final Servers servers;
    private final Shells shells;
    private final ServerLocks locks;
    private final Drain drain;
    private final Certificates certificates;

    DrainUpstream(
            Rollouts rollouts,
            Servers servers,
            Shells shells,
            ServerLocks locks,
            Drain drain,
            Certificates certificates) {
        this.rollouts = rollouts;
        this.servers = servers;
        this.shells = shells;
        this.locks = locks;
        this.drain = drain;
        this.certificates = certificates;
    }

    record Input(DeploymentId deployment, ServerName server) {}

    @Override
    public None run(Input in, StepLog log) throws Exception {
        Rollout rollout = rollouts.get(in.deployment());
        Machine machine = new Machine(servers.get(in.server()), shells.on(in.server()), log);
        drain.await(rollout, rollout.remove(), machine);
        return locks.holding(in.server(), log, turn -> {
            Machine held = machine.within(turn);
            new Undo(held, in.deployment()).forget();
            certificates.tidy(held, rollout.project(), rollout.environment());
            return None.NONE;
        });
    }

    @Override
    public void plan(Input in, StepLog log) throws Exception {
        Rollout rollout = rollouts.get(in.deployment());
        Machine machine = new Machine(servers.get(in.server()), shells.on(in.server()), log);
        if (!rollout.remove().isEmpty())
            log.command(ReadBacks.command(machine, RouteName.of(rollout)).text());
        log.command("rm -rf " + machine.places().undo(in.deployment()));
    }
}
