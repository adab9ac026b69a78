package io.dragline.build;

import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Passes the output of a line on, and remembers its end for the sentence that says why it failed. */
final class Tail implements Consumer<String> {
    private static final int LINES = 5;

    private final StepLog log;
    private final Deque<String> last = new ArrayDeque<>();

    Tail(StepLog log) {
        this.log = log;
    }

    @Override
    public synchronized void accept(String line) {
        log.line(line);
        if (last.size() == LINES) last.removeFirst();
        last.addLast(line.length() > 300 ? line.substring(0, 300) + "…" : line);
    }

    synchronized StepOutcome failed(int number, String line, int code) {
        return new StepOutcome(
                "command-failed",
                "command line " + number + " '" + line + "' ended with " + code
                        + (last.isEmpty() ? "" : ": " + String.join(" / ", last)) + "; mend it and deploy again");
    }

    static StepOutcome late(int number, String line, Job job) {
        return new StepOutcome(
                "command-timeout",
                "command line " + number + " '" + line + "' was killed: all lines together may take "
                        + job.build().timeout().toSeconds() + " s; raise build.timeout or make them quicker");
    }
}
