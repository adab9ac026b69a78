package io.dragline.health;

import io.dragline.server.Shells;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks one probe again and again; the first answer, every other one than before, and the last are told. */
final class Asking {
    private final Probe probe;
    private final Shells shells;
    private final Running running;
    private final StepLog log;
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
        Probe.Answer answer = probe.ask(shells.on(probe.from()));
        if (told == null || !told.said().equals(answer.said())) tell(answer);
        last = answer;
        return answer;
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
