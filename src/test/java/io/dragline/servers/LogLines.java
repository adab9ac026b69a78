package io.dragline.servers;

import io.dragline.step.StepLog;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a step tells. */
public final class LogLines implements StepLog {
    private final List<String> lines = new ArrayList<>();

    @Override
    public synchronized void command(String text) {
        lines.add("$ " + text);
    }

    @Override
    public synchronized void line(String text) {
        lines.add(text);
    }

    @Override
    public synchronized void exit(int code) {
        lines.add("= " + code);
    }

    @Override
    public synchronized void note(String text) {
        lines.add("# " + text);
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    public List<String> commands() {
        return lines().stream()
                .filter(l -> l.startsWith("$ "))
                .map(l -> l.substring(2))
                .toList();
    }

    public synchronized void clear() {
        lines.clear();
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }
}
