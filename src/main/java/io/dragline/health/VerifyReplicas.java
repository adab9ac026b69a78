package io.dragline.health;

import io.dragline.project.Health;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
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

/** Waits until the new replicas of a server answer. */
@ServiceTask("Waits until each new replica of a server answers as it should, several times in a row")
class VerifyReplicas implements Step<VerifyReplicas.Input, None> {
    /** For how long at most a replica is given the time in which the server that asks was silent itself. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Rollouts rollouts;
    private final Shells shells;
    private final Probes probes;
    private final Running running;

    VerifyReplicas(Rollouts rollouts, Shells shells, Probes probes, Running running) {
        this.rollouts = rollouts;
        this.shells = shells;
        this.probes = probes;
        this.running = running;
    }

    record Input(DeploymentId deployment, ServerName server) {}

    @Override
    public None run(Input in, StepLog log) throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (Probe probe : probes(in)) {
            Asking asking = new Asking(probe, shells, running, log);
            tasks.add(() -> {
                verify(asking);
                return null;
            });
        }
        Together.run(tasks);
        return None.NONE;
    }

    @Override
    public void plan(Input in, StepLog log) {
        probes(in).forEach(probe -> log.command(probe.text()));
    }

    private List<Probe> probes(Input in) {
        Rollout rollout = rollouts.get(in.deployment());
        return probes.of(rollout, rollout.startOn(in.server()));
    }

    /** A container that has died is not waited for. */
    private static void verify(Asking asking) throws Exception {
        Health health = asking.probe().health();
        long end = System.nanoTime() + health.startup().toNanos();
        long last = end + SILENCE.toNanos();
        int good = 0;
        while (true) {
            Probe.Answer answer = asking.ask();
            good = answer.good() ? good + 1 : 0;
            end = Math.min(end + asking.heldUp(), last);
            if (!answer.good() || asking.probe().at() == null) {
                Optional<String> dead = asking.deadBecause();
                if (dead.isPresent()) throw dead(asking.probe(), dead.get());
            }
            if (good >= health.successes()) break;
            if (System.nanoTime() >= end) {
                asking.tellLast();
                throw late(asking.probe(), answer, good);
            }
            Thread.sleep(pause(health, answer.good()));
        }
        asking.tellLast();
    }

    /** What is starting is asked more often, since nobody waits for what is ready. */
    private static long pause(Health health, boolean good) {
        long interval = health.interval().toMillis();
        return Math.max(20, good ? interval : Math.min(interval, Math.max(50, interval / 5)));
    }

    private static StepOutcome dead(Probe probe, String why) {
        return new StepOutcome(
                "unhealthy",
                "replica " + probe.replica().container() + " does not run: " + why
                        + "; what it wrote last is in this deployment's log, mend the release");
    }

    private static StepOutcome late(Probe probe, Probe.Answer answer, int good) {
        Health health = probe.health();
        if (answer.nobodyListens())
            return new StepOutcome(
                    "unhealthy",
                    "replica " + probe.replica().container() + " runs, but after "
                            + health.startup().toSeconds() + " s nothing in it listens: '" + probe.text()
                            + "' from server " + probe.from() + " came back with: " + answer.said()
                            + "; let it listen on 0.0.0.0 and not only on 127.0.0.1, or set port or health.startup"
                            + " right; what it wrote last is in this deployment's log");
        return new StepOutcome(
                "unhealthy",
                "replica " + probe.replica().container() + " was asked from server " + probe.from() + " by '"
                        + probe.text()
                        + "' for " + health.startup().toSeconds() + " s and answered " + good + " of "
                        + health.successes() + " times in a row; last: " + answer.said()
                        + "; read in this deployment's log what it wrote last, or set health.path, port or health.startup right");
    }
}
