package io.dragline.step;

/** The output of a step that adds nothing to the process. */
public record None() {
    public static final None NONE = new None();
}
