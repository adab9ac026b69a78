package io.dragline.journal;

import io.dragline.secret.Masking;
import io.dragline.step.Turn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Masks, numbers and keeps what one attempt tells. */
final class StepAttempt implements Attempt {
    /** More than a person reads; a runaway build must not fill the disk. */
    private static final int MOST_LINES = 250_000;

    private final StepStore.Begun begun;
    private final long step;
    private final StepStore steps;
    private final CommandStore commands;
    private final TurnStore turns;
    private final LineBuffer buffer;
    private final Masking masking;
    private int command;
    private int written;

    StepAttempt(
            StepStore.Begun begun,
            StepStore steps,
            CommandStore commands,
            TurnStore turns,
            LineBuffer buffer,
            Masking masking) {
        this.begun = begun;
        this.step = begun.step();
        this.steps = steps;
        this.commands = commands;
        this.turns = turns;
        this.buffer = buffer;
        this.masking = masking;
        this.command = isFirst() ? 0 : commands.next(step) - 1;
    }

    @Override
    public synchronized void command(String text) {
        String shown = masked(text);
        commands.add(begun, ++command, shown);
        buffer.add(Line.Stream.COMMAND, shown);
    }

    @Override
    public synchronized void line(String text) {
        if (written++ < MOST_LINES) buffer.add(Line.Stream.OUTPUT, masked(text));
        else if (written == MOST_LINES + 1)
            buffer.add(Line.Stream.NOTE, "output is cut after " + MOST_LINES + " lines");
    }

    @Override
    public synchronized void exit(int code) {
        commands.exit(step, command, code);
        buffer.add(Line.Stream.EXIT, "" + code);
    }

    @Override
    public synchronized void note(String text) {
        buffer.add(Line.Stream.NOTE, masked(text));
    }

    @Override
    public void mayAct() {
        steps.mayAct(begun);
    }

    @Override
    public Turn turn(String thing) throws InterruptedException {
        return turns.take(thing, begun, this);
    }

    @Override
    public boolean isFirst() {
        return begun.attempt() == 1;
    }

    @Override
    public void completed() {
        end(StepState.COMPLETED, null);
    }

    @Override
    public void failed(String why) {
        end(StepState.FAILED, why);
    }

    @Override
    public void passed(String why) {
        end(StepState.SKIPPED, why);
    }

    @Override
    public void handedBack() {
        buffer.flush();
    }

    @Override
    public void retries(String why, Instant next) {
        buffer.flush();
        steps.retries(begun, masked(why), next);
    }

    private void end(StepState state, @Nullable String why) {
        buffer.flush();
        steps.end(begun, state, why == null ? null : masked(why));
    }

    private String masked(String text) {
        return masking.mask(Text.clean(text));
    }
}
