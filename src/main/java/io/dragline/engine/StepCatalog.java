package io.dragline.engine;

import java.util.List;

/** The steps that models can call, as their classes describe themselves. */
public interface StepCatalog {
    List<Description> all();

    /** Whether a process variable of this name is read or set by a step or by Dragline itself. */
    boolean isTaken(String variable);

    /**
     * One of them.
     *
     * @param noun the package of its class, such as {@code container}
     * @param inputs those that a model may set; what tells whose deployment it is, it may not
     */
    record Description(String topic, String noun, String sentence, List<Input> inputs) {}

    /** @param type {@code text}, {@code number} or {@code truth} */
    record Input(String name, String type, boolean required) {}
}
