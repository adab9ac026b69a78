package io.dragline.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an environment of a project, such as {@code prod}. */
public record EnvironmentName(@JsonValue String value) {
    private static final String PATTERN = "[a-z][a-z0-9-]{0,30}";

    @JsonCreator
    public EnvironmentName {
        if (!value.matches(PATTERN))
            throw new IllegalArgumentException("'" + value + "' is not an environment's name: " + PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
