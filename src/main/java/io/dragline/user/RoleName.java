package io.dragline.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

/** Names a set of actions. */
@Schema(type = "string", implementation = String.class)
record RoleName(@JsonValue String value) {
    static final RoleName ADMIN = new RoleName("admin");

    private static final String PATTERN = "[a-z][a-z0-9-]{0,30}";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    RoleName {
        if (!value.matches(PATTERN))
            throw new IllegalArgumentException("role: '" + value + "' is no name of a role: " + PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
