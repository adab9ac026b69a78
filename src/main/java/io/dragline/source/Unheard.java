package io.dragline.source;

import io.dragline.step.StepLog;

/** The log of what is only looked at: nobody reads it. */
final class Unheard implements StepLog {
    static final StepLog LOG = new Unheard();

    private Unheard() {}

    @Override
    public void command(String text) {}

    @Override
    public void line(String text) {}

    @Override
    public void exit(int code) {}

    @Override
    public void note(String text) {}
}
