package io.dragline.oidc;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a sign-in provider; it is a part of the address to which the provider sends browsers back. */
record ProviderName(@JsonValue String value) {
    private static final String PATTERN = "[a-z][a-z0-9-]{0,30}";

    @JsonCreator
    ProviderName {
        if (!value.matches(PATTERN))
            throw new IllegalArgumentException("name: '" + value + "' is not a provider's name: " + PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
