package io.dragline.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a chain of a project, such as {@code nightly}. */
public record ChainName(@JsonValue String value) {
    private static final String PATTERN = "[a-z][a-z0-9-]{0,30}";

    @JsonCreator
    public ChainName {
        if (!value.matches(PATTERN))
            throw new IllegalArgumentException("'" + value + "' is not a chain's name: " + PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
