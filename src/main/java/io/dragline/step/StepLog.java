package io.dragline.step;

/** Where a running step tells what it does, as a person would have typed it. The journal masks, stores and streams it. */
public interface StepLog {
    /** Begins a command; the lines and the exit code that follow are its answer. */
    void command(String text);

    /** One line of output, without its line end. */
    void line(String text);

    /** Ends the command. */
    void exit(int code);

    /** A remark for the reader that is no command's output: a fallback taken, something adopted, something odd. */
    void note(String text);
}
