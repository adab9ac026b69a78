package io.dragline.model.form;

import org.jspecify.annotations.Nullable;

/**
 * Something in a form that must change.
 *
 * @param component its id; null: the form as a whole
 * @param property such as {@code label} or {@code validate.pattern}; null: the component as a whole
 * @param rule a fixed word, such as {@code duplicate-key}
 */
public record FormFinding(
        @Nullable String component, @Nullable String property, String rule, String problem) {}
