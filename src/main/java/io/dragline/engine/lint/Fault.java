package io.dragline.engine.lint;

import org.jspecify.annotations.Nullable;

/**
 * Something in a model that must change.
 *
 * @param element its id; null: the model as a whole
 * @param rule a fixed word, such as {@code no-undo}
 * @param problem what is wrong and what to do
 * @param line from 1; null: not known
 */
public record Fault(
        @Nullable String element,
        String rule,
        String problem,
        @Nullable Integer line) {

    public Fault(@Nullable String element, String rule, String problem) {
        this(element, rule, problem, null);
    }
}
