package io.dragline.secret;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a secret, of the instance or of a project; the name travels, the value never does. */
public record SecretName(@JsonValue String value) {
    private static final String PATTERN = "[a-z][a-z0-9._-]{0,62}";

    @JsonCreator
    public SecretName {
        if (!value.matches(PATTERN))
            throw new IllegalArgumentException("'" + value + "' is not a secret's name: " + PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
