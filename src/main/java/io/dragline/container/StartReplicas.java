package io.dragline.container;

import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.secret.MissingSecret;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.util.List;

/** Creates and starts the new replicas on a server, beside the old ones. */
@ServiceTask(
        value = "Creates and starts the new replicas on a server, beside the old ones",
        undoneBy = "remove-started")
class StartReplicas implements Step<StartReplicas.Input, None> {
    record Input(DeploymentId deployment, ServerName server) {}

    private final Rollouts rollouts;
    private final Servers servers;
    private final Containers containers;
    private final Candidates candidates;

    StartReplicas(Rollouts rollouts, Servers servers, Containers containers, Candidates candidates) {
        this.rollouts = rollouts;
        this.servers = servers;
        this.containers = containers;
        this.candidates = candidates;
    }

    @Override
    public None run(Input in, StepLog log) throws Exception {
        Rollout rollout = rollouts.get(in.deployment());
        List<Replica> replicas = rollout.startOn(in.server());
        noteSharedFolders(replicas, log);
        try {
            Parallel.each(replicas, log, (replica, own) -> start(rollout, replica, own));
            return None.NONE;
        } catch (Exception e) {
            clearUp(rollout, in.server(), e, log);
            throw e instanceof EngineRefused || e instanceof MissingSecret ? failed(in, e) : e;
        }
    }

    @Override
    public void plan(Input in, StepLog log) {
        Rollout rollout = rollouts.get(in.deployment());
        for (Replica replica : rollout.startOn(in.server())) {
            log.command(CreateLine.of(servers.get(in.server()), rollout, replica));
            log.command(servers.get(in.server()).engine().command() + " start " + replica.container());
        }
    }

    /** No undo is run for a step that never completed. */
    private void clearUp(Rollout rollout, ServerName server, Exception why, StepLog log) {
        try {
            candidates.remove(rollout, server, log);
        } catch (Exception e) {
            why.addSuppressed(e);
            log.note("could not remove what was started: " + e.getMessage());
        }
    }

    private void start(Rollout rollout, Replica replica, StepLog log) throws EngineRefused {
        if (!adopted(rollout, replica, log)) create(rollout, replica, log);
        boolean runs = containers
                .find(replica.server(), replica.container())
                .filter(Container::isRunning)
                .isPresent();
        if (!runs) containers.start(replica.server(), replica.container(), log);
    }

    /** True: an earlier run of this step made it, as it should be. One that is not as it should be is taken away. */
    private boolean adopted(Rollout rollout, Replica replica, StepLog log) throws EngineRefused {
        Container found = containers.find(replica.server(), replica.container()).orElse(null);
        if (found == null) return false;
        if (!Labels.isFor(found.labels(), rollout, replica)) throw taken(replica);
        if (replica.digest().equals(found.labels().get(Labels.DIGEST))) {
            log.note("adopted " + found.name() + ", which an earlier run made and which is " + found.state());
            return true;
        }
        log.note(found.name() + " was made from other settings: it is made again");
        containers.remove(replica.server(), found, Candidates.GRACE, log);
        return false;
    }

    private void create(Rollout rollout, Replica replica, StepLog log) throws EngineRefused {
        try {
            containers.create(rollout, replica, log);
        } catch (EngineRefused e) {
            // an earlier run, cut off while the engine was still at it, may have come to its end just now
            if (!e.isConflict() || !adopted(rollout, replica, log)) throw e;
        }
    }

    private static StepOutcome taken(Replica replica) {
        return new StepOutcome(
                "start-failed",
                "server " + replica.server() + " has a container " + replica.container()
                        + " that Dragline did not make for this deployment: rename it or remove it, then deploy again");
    }

    private static StepOutcome failed(Input in, Exception e) {
        return new StepOutcome(
                "start-failed",
                "server " + in.server() + " could not start the new replicas: " + e.getMessage()
                        + "; mend what it names, in the image or the manifest, and deploy again");
    }

    /** Whether that is right is the user's to say: a cache may share, a database file may not. */
    private static void noteSharedFolders(List<Replica> replicas, StepLog log) {
        replicas.stream()
                .flatMap(replica -> replica.volumes().stream().distinct())
                .filter(volume -> !volume.endsWith(":ro"))
                .distinct()
                .filter(volume -> replicas.stream()
                                .filter(r -> r.volumes().contains(volume))
                                .count()
                        > 1)
                .forEach(volume -> log.note("several replicas write to the same folder, " + volume
                        + "; {{Replica.Number}} in its path gives each its own"));
    }
}
