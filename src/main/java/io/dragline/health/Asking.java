package io.dragline.health;

import io.dragline.server.Shells;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks one probe again and again; the first answer, every other one than before, and the last are told. */
final class Asking {
    /** What a slow line needs besides. */
    private static final Duration USUAL = Duration.ofSeconds(1);

    private final Probe probe;
    private final Shells shells;
    private final Running running;
    private final StepLog log;
    private long heldUp;
    private Probe.@Nullable Answer told;
    private Probe.@Nullable Answer last;

    Asking(Probe probe, Shells shells, Running running, StepLog log) {
        this.probe = probe;
        this.shells = shells;
        this.running = running;
        this.log = log;
    }

    /** What the probe says; a container that does not run is bad whatever answers at its address. */
    Probe.Answer ask() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Probe.Answer answer = probe.ask(shells.on(probe.from()));
        long took = System.nanoTime() - begun;
        heldUp = took > probe.health().timeout().plus(USUAL).toNanos() ? took : 0;
        if (told == null || !told.said().equals(answer.said())) tell(answer);
        last = answer;
        return answer;
    }

    /** For how many nanoseconds the server that asks was silent itself the last time, for which no replica is to blame. */
    long heldUp() {
        return heldUp;
    }

    Optional<String> deadBecause() throws IOException, InterruptedException {
        return running.deadBecause(probe.replica());
    }

    void tellLast() {
        if (last != null) tell(last);
    }

    /** In one piece, since others tell at the same time. */
    private void tell(Probe.Answer answer) {
        told = answer;
        synchronized (log) {
            log.command(probe.text());
            log.line(answer.said());
            log.exit(answer.exit());
        }
    }

    Probe probe() {
        return probe;
    }
}
