package io.dragline.step;

/** An outcome that the model draws as an error event, such as {@code unhealthy}; it is not tried again. */
public class StepOutcome extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    /** @param why one sentence: what was tried, what came back, what to do next */
    public StepOutcome(String code, String why) {
        super(why);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
