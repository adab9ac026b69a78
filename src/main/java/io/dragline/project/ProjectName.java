package io.dragline.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a project, also in image names, networks and containers. */
public record ProjectName(@JsonValue String value) {
    private static final String PATTERN = "[a-z][a-z0-9-]{0,30}";

    @JsonCreator
    public ProjectName {
        if (!value.matches(PATTERN))
            throw new IllegalArgumentException("'" + value + "' is not a project's name: " + PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
