package io.dragline.fakes;

import io.dragline.step.StepLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Keeps what a step tells: commands begin with $, notes with #, exit codes with =. */
public final class ListLog implements StepLog {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstCommand = new CountDownLatch(1);

    @Override
    public void command(String text) {
        lines.add("$ " + text);
        firstCommand.countDown();
    }

    @Override
    public void line(String text) {
        lines.add(text);
    }

    @Override
    public void exit(int code) {
        lines.add("= " + code);
    }

    @Override
    public void note(String text) {
        lines.add("# " + text);
    }

    public List<String> commands() {
        return lines.stream()
                .filter(l -> l.startsWith("$ "))
                .map(l -> l.substring(2))
                .toList();
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public String text() {
        return String.join("\n", lines);
    }

    public void awaitFirstCommand() throws InterruptedException {
        firstCommand.await();
    }
}
