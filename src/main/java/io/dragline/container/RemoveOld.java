package io.dragline.container;

import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.EngineKind;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.time.Duration;

/** Has the new replicas of a server start by themselves from now on, and removes those that they replace. */
@ServiceTask("Promotes the new replicas of a server and removes those that they replace")
class RemoveOld implements Step<RemoveOld.Input, None> {
    private static final Duration GRACE = Duration.ofSeconds(10);

    record Input(DeploymentId deployment, ServerName server) {}

    private final Rollouts rollouts;
    private final Servers servers;
    private final Containers containers;
    private final Leftovers leftovers;
    private final SpareNetwork network;

    RemoveOld(Rollouts rollouts, Servers servers, Containers containers, Leftovers leftovers, SpareNetwork network) {
        this.rollouts = rollouts;
        this.servers = servers;
        this.containers = containers;
        this.leftovers = leftovers;
        this.network = network;
    }

    @Override
    public None run(Input in, StepLog log) throws Exception {
        Rollout rollout = rollouts.get(in.deployment());
        boolean promoted = promote(rollout, in.server(), log);
        // captured before anything was started: never "all others", among which may be another deployment's
        Parallel.each(rollout.removeOn(in.server()), log, (replica, own) -> remove(rollout, replica, own));
        for (Container left : leftovers.of(rollout, in.server())) {
            log.note(left.name() + " was left by an earlier deployment");
            containers.remove(in.server(), left, GRACE, log);
        }
        if (!promoted) promoteAll(rollout, in.server(), log);
        if (network.isSpare(rollout)) network.remove(rollout, in.server(), log);
        return None.NONE;
    }

    /** False: not yet; on a full disk the removal makes the room that even this needs. */
    private boolean promote(Rollout rollout, ServerName server, StepLog log) throws Exception {
        try {
            promoteAll(rollout, server, log);
            return true;
        } catch (EngineRefused e) {
            log.note("tried again after the removal");
            return false;
        }
    }

    private void promoteAll(Rollout rollout, ServerName server, StepLog log) throws Exception {
        Parallel.each(
                rollout.startOn(server), log, (replica, own) -> containers.promote(server, replica.container(), own));
    }

    @Override
    public void plan(Input in, StepLog log) {
        Rollout rollout = rollouts.get(in.deployment());
        EngineKind kind = servers.get(in.server()).engine();
        String engine = kind.command();
        if (kind.changesRestartPolicy())
            for (Replica replica : rollout.startOn(in.server()))
                log.command(engine + " update --restart " + CreateLine.KEPT + " " + replica.container());
        for (Replica replica : rollout.removeOn(in.server())) {
            log.command(engine + " stop -t " + GRACE.toSeconds() + " " + replica.container());
            log.command(engine + " rm -f -v " + replica.container());
        }
        if (network.isSpare(rollout)) log.command(network.line(rollout, in.server()));
    }

    private void remove(Rollout rollout, Replica replica, StepLog log) throws EngineRefused {
        Container found = containers.find(replica.server(), replica.container()).orElse(null);
        if (found == null) log.note(replica.container() + " is gone already");
        else if (!Labels.isFor(found.labels(), rollout, replica))
            log.note("left " + found.name() + " alone: Dragline did not make it");
        else containers.remove(replica.server(), found, GRACE, log);
    }
}
