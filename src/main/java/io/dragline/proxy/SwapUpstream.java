package io.dragline.proxy;

import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.server.Shells;
import io.dragline.server.Unreachable;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import io.dragline.step.StepUnknown;
import io.dragline.step.Superseded;

/** Makes nginx route to the new replicas. */
@ServiceTask(value = "Makes the nginx of a server route to the new replicas", undoneBy = "restore-upstream")
class SwapUpstream implements Step<SwapUpstream.Input, None> {
    private final Rollouts rollouts;
    private final Servers servers;
    private final Shells shells;
    private final ServerLocks locks;
    private final Swap swap;
    private final Restore restore;
    private final SwapPlan plan;

    SwapUpstream(
            Rollouts rollouts,
            Servers servers,
            Shells shells,
            ServerLocks locks,
            Swap swap,
            Restore restore,
            SwapPlan plan) {
        this.rollouts = rollouts;
        this.servers = servers;
        this.shells = shells;
        this.locks = locks;
        this.swap = swap;
        this.restore = restore;
        this.plan = plan;
    }

    record Input(DeploymentId deployment, ServerName server) {}

    @Override
    public None run(Input in, StepLog log) throws Exception {
        Rollout rollout = rollouts.get(in.deployment());
        return locks.holding(in.server(), log, turn -> {
            Machine machine = new Machine(servers.get(in.server()), shells.on(in.server()), log, turn);
            try {
                swap.run(rollout, machine);
                return None.NONE;
            } catch (Superseded late) {
                throw late; // what is there now is somebody else's
            } catch (Exception e) {
                climbBack(rollout, machine, e);
                throw e;
            }
        });
    }

    /** Nothing undoes a step that never completed, also when a run before a crash had already acted. */
    private void climbBack(Rollout rollout, Machine machine, Exception why) {
        boolean interrupted = Thread.interrupted() || why instanceof InterruptedException;
        try {
            if (restore.run(rollout, machine)) {
                new Undo(machine, rollout.deployment()).forget();
                machine.log().note("what was routed before has been put back");
            }
        } catch (Superseded late) {
            throw late;
        } catch (Exception e) {
            if (e instanceof InterruptedException) interrupted = true;
            if (e != why) why.addSuppressed(e);
            if (e instanceof Unreachable)
                throw new StepUnknown(
                        "nobody can say what server " + machine.server().name() + " routes to: " + e.getMessage()
                                + "; when it answers again this goes on by itself",
                        why);
            throw new StepUnknown(
                    "the swap on server " + machine.server().name() + " failed (" + why.getMessage()
                            + ") and so did putting back what was there (" + e.getMessage()
                            + "); mend the server, then retry",
                    why);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    @Override
    public void plan(Input in, StepLog log) throws Exception {
        plan.tell(rollouts.get(in.deployment()), new Machine(servers.get(in.server()), shells.on(in.server()), log));
    }
}
