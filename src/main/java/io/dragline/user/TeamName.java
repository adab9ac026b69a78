package io.dragline.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

/** Names several people. */
@Schema(type = "string", implementation = String.class)
record TeamName(@JsonValue String value) {
    private static final String PATTERN = "[a-z][a-z0-9._-]{0,62}";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    TeamName {
        if (!value.matches(PATTERN))
            throw new IllegalArgumentException("name: '" + value + "' is not a team's name: " + PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
