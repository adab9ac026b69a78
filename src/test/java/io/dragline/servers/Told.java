package io.dragline.servers;

import io.dragline.step.StepLog;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a step told. */
public final class Told implements StepLog {
    private final List<String> all = new ArrayList<>();

    @Override
    public synchronized void command(String text) {
        all.add("$ " + text);
        notifyAll();
    }

    @Override
    public synchronized void line(String text) {
        all.add(text);
        notifyAll();
    }

    @Override
    public synchronized void exit(int code) {
        all.add("= " + code);
        notifyAll();
    }

    @Override
    public synchronized void note(String text) {
        all.add("# " + text);
        notifyAll();
    }

    /** Commands begin with {@code $}, exit codes with {@code =}, notes with {@code #}. */
    public synchronized List<String> all() {
        return List.copyOf(all);
    }

    public synchronized void waitFor(String entry) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!all.contains(entry)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) throw new AssertionError("'" + entry + "' was not told within a minute, but: " + all);
            wait(left);
        }
    }

    @Override
    public String toString() {
        return String.join("\n", all());
    }
}
