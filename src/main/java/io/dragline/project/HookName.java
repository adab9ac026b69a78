package io.dragline.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a webhook of a project. */
public record HookName(@JsonValue String value) {
    private static final String PATTERN = "[a-z][a-z0-9-]{0,30}";

    @JsonCreator
    public HookName {
        if (!value.matches(PATTERN))
            throw new IllegalArgumentException("'" + value + "' is not a hook's name: " + PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
