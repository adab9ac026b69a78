package io.dragline;

/**
 * Ends what was begun although its thread is asked to stop: the removal of what would be left as an orphan, the killing
 * of a process. An interrupt in the midst breaks off any read, so the act is done once more; it must bear that.
 */
public final class Uninterrupted {
    private Uninterrupted() {}

    /** What is to be done to the end. */
    @FunctionalInterface
    public interface Act<E extends Exception> {
        void run() throws E, InterruptedException;
    }

    public static <E extends Exception> void run(Act<E> act) throws E, InterruptedException {
        boolean asked = Thread.interrupted();
        try {
            act.run();
        } catch (Exception e) {
            if (!Thread.interrupted() && !(e instanceof InterruptedException)) throw e;
            asked = true;
            act.run();
        } finally {
            if (asked) Thread.currentThread().interrupt();
        }
    }
}
