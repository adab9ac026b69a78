package io.dragline.health;

import io.dragline.project.Health;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.Shells;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Watches the new replicas for a while after the swap; a run after a crash watches the whole time again. */
@ServiceTask("Watches the new replicas for a while; one that dies brings the old release back")
class WatchReplicas implements Step<WatchReplicas.Input, None> {
    private final Rollouts rollouts;
    private final Shells shells;
    private final Probes probes;
    private final Running running;

    WatchReplicas(Rollouts rollouts, Shells shells, Probes probes, Running running) {
        this.rollouts = rollouts;
        this.shells = shells;
        this.probes = probes;
        this.running = running;
    }

    record Input(DeploymentId deployment) {}

    @Override
    public None run(Input in, StepLog log) throws Exception {
        Rollout rollout = rollouts.get(in.deployment());
        Duration watch = rollout.configuration().watch();
        if (watch.isZero() || rollout.start().isEmpty()) return None.NONE;
        log.note("watching " + rollout.start().size() + " new replicas for " + watch.toSeconds() + " s");
        List<Callable<Void>> tasks = new ArrayList<>();
        for (Probe probe : probes.of(rollout, rollout.start())) {
            Asking asking = new Asking(probe, shells, running, log);
            tasks.add(() -> {
                watch(asking, watch);
                return null;
            });
        }
        Together.run(tasks);
        return None.NONE;
    }

    @Override
    public void plan(Input in, StepLog log) {
        Rollout rollout = rollouts.get(in.deployment());
        log.note("for " + rollout.configuration().watch().toSeconds() + " s, each "
                + rollout.health().interval().toMillis() + " ms:");
        probes.of(rollout, rollout.start()).forEach(probe -> log.command(probe.text()));
    }

    private static void watch(Asking asking, Duration time) throws Exception {
        Health health = asking.probe().health();
        long end = System.nanoTime() + time.toNanos();
        int bad = 0;
        while (true) {
            Optional<String> dead = asking.deadBecause();
            if (dead.isPresent()) throw unhealthy(asking.probe(), "does not run any more: " + dead.get());
            Probe.Answer answer = asking.ask();
            if (answer.good()) bad = 0;
            else if (asking.heldUp() == 0) bad++;
            if (bad >= health.failures())
                throw unhealthy(
                        asking.probe(),
                        "failed " + bad + " times in a row when asked from server "
                                + asking.probe().from() + " by '"
                                + asking.probe().text() + "'; last: " + answer.said());
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) break;
            Thread.sleep(Math.min(left, Math.max(20, health.interval().toMillis())));
        }
        asking.tellLast();
    }

    private static StepOutcome unhealthy(Probe probe, String why) {
        return new StepOutcome(
                "unhealthy",
                "replica " + probe.replica().container() + " " + why
                        + "; what served before serves again, what this one wrote last is in this deployment's log");
    }
}
