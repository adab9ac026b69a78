package io.dragline.journal;

import io.dragline.step.StepLog;
import java.time.Instant;

/** One attempt of a step: its log and its ending, which flushes the log. */
public interface Attempt extends StepLog {
    /** Whether no earlier attempt may have left something behind. */
    boolean isFirst();

    void completed();

    void failed(String why);

    /** Failed, and is tried again. */
    void retries(String why, Instant next);

    /** Failed, and the process goes on as if it had not. */
    void passed(String why);

    /** Handed back: another attempt will begin, perhaps after a restart. */
    void handedBack();
}
