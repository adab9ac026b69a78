package io.dragline.step;

/**
 * Nobody can say whether the act took place, because the server does not answer. It is tried again and then waits as an
 * incident; it is never taken for a failure, since climbing back would be a second blind act.
 */
public class StepUnknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StepUnknown(String why, Throwable cause) {
        super(why, cause);
    }
}
