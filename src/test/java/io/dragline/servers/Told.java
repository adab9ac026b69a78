package io.dragline.servers;

import io.dragline.step.StepLog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what a step told. */
public final class Told implements StepLog {
    private final List<String> all = new ArrayList<>();
    private @Nullable String moment;
    private Runnable atMoment = () -> {};

    @Override
    public void command(String text) {
        tell("$ " + text);
    }

    @Override
    public void line(String text) {
        tell(text);
    }

    @Override
    public void exit(int code) {
        tell("= " + code);
    }

    @Override
    public void note(String text) {
        tell("# " + text);
    }

    /** Commands begin with {@code $}, exit codes with {@code =}, notes with {@code #}. */
    public synchronized List<String> all() {
        return List.copyOf(all);
    }

    /** Does something, once, when the first entry that has this text is told; in the thread that tells it. */
    public synchronized void at(String text, Runnable act) {
        moment = text;
        atMoment = act;
    }

    private synchronized void tell(String entry) {
        all.add(entry);
        if (moment == null || !entry.contains(moment)) return;
        moment = null;
        atMoment.run();
    }

    @Override
    public String toString() {
        return String.join("\n", all());
    }
}
