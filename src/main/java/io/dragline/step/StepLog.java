package io.dragline.step;

/**
 * Where a running step tells what it does, as a person would have typed it, and learns whether it still may. The journal
 * masks, stores and streams it.
 */
public interface StepLog {
    /** Begins a command; the lines and the exit code that follow are its answer. */
    void command(String text);

    /** One line of output, without its line end. */
    void line(String text);

    /** Ends the command. */
    void exit(int code);

    /** A remark for the reader that is no command's output: a fallback taken, something adopted, something odd. */
    void note(String text);

    /**
     * To be called before every act that changes a machine and is not told by {@link #command} just before.
     *
     * @throws Superseded another attempt of this step has begun
     */
    default void mayAct() {}

    /** Waits until nobody else, on whatever control plane, has a turn at the thing. */
    default Turn turn(String thing) throws InterruptedException {
        return Turn.FREE;
    }
}
