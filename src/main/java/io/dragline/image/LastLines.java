package io.dragline.image;

import io.dragline.step.StepLog;
import java.util.ArrayDeque;
import java.util.Deque;

/** Passes everything on and remembers the last lines, for the sentence that says why it failed. */
final class LastLines implements StepLog {
    private final StepLog log;
    private final int most;
    private final Deque<String> lines = new ArrayDeque<>();

    LastLines(StepLog log, int most) {
        this.log = log;
        this.most = most;
    }

    @Override
    public void command(String text) {
        log.command(text);
    }

    @Override
    public synchronized void line(String text) {
        log.line(text);
        lines.addLast(text);
        if (lines.size() > most) lines.removeFirst();
    }

    @Override
    public void exit(int code) {
        log.exit(code);
    }

    @Override
    public void note(String text) {
        log.note(text);
    }

    synchronized String text() {
        return String.join("\n", lines);
    }
}
