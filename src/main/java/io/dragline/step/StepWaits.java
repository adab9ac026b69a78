package io.dragline.step;

import java.util.function.BooleanSupplier;

/**
 * The step waits for something that goes on elsewhere, such as another deployment. It gives its thread back and is asked
 * again, by another run, when somebody rings for it, or after a while; its tries are not counted meanwhile.
 */
public class StepWaits extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;
    private final transient BooleanSupplier over;

    /**
     * @param what by which it is rung for, such as {@code deployment 12}
     * @param over asked once more when it has been laid aside: what ended in between rings too early
     */
    public StepWaits(String what, BooleanSupplier over) {
        super(what);
        this.what = what;
        this.over = over;
    }

    public String what() {
        return what;
    }

    public boolean isOver() {
        return over.getAsBoolean();
    }
}
