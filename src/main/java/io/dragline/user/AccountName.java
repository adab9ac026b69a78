package io.dragline.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a person, or a program that acts for one. */
record AccountName(@JsonValue String value) {
    private static final String PATTERN = "[a-z][a-z0-9._-]{0,62}";

    @JsonCreator
    AccountName {
        if (!value.matches(PATTERN))
            throw new IllegalArgumentException("'" + value + "' is not a user's name: " + PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
