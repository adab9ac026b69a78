package io.dragline.container;

import io.dragline.step.StepLog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds back what one of several parallel works tells, and tells it in one piece. */
final class TellTogether implements StepLog {
    private final StepLog log;
    private final List<Consumer<StepLog>> told = new ArrayList<>();

    TellTogether(StepLog log) {
        this.log = log;
    }

    @Override
    public void command(String text) {
        told.add(to -> to.command(text));
    }

    @Override
    public void line(String text) {
        told.add(to -> to.line(text));
    }

    @Override
    public void exit(int code) {
        told.add(to -> to.exit(code));
    }

    @Override
    public void note(String text) {
        told.add(to -> to.note(text));
    }

    @Override
    public void mayAct() {
        log.mayAct();
    }

    void tell() {
        synchronized (log) {
            told.forEach(one -> one.accept(log));
        }
    }
}
