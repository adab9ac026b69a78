package io.dragline.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a service of a project. */
public record ServiceName(@JsonValue String value) {
    private static final String PATTERN = "[a-z][a-z0-9-]{0,30}";

    @JsonCreator
    public ServiceName {
        if (!value.matches(PATTERN))
            throw new IllegalArgumentException("'" + value + "' is not a service's name: " + PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
