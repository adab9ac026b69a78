package io.dragline.image;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where a registry listens: {@code host} or {@code host:port}, without a scheme. */
record RegistryAddress(@JsonValue String value) {
    private static final String PATTERN =
            "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?){0,20}"
                    + "|\\[[0-9A-Fa-f:]{2,45}])(?::[0-9]{1,5})?";

    @JsonCreator
    RegistryAddress {
        if (!isValid(value))
            throw new IllegalArgumentException("'" + value
                    + "' is not a registry's address: write host:port without a scheme or a path, such as"
                    + " registry.example:5000");
    }

    static boolean isValid(String text) {
        return text.length() <= 255 && text.matches(PATTERN);
    }

    /** Engines speak plain HTTP to a registry on their own loopback without being told. */
    boolean isLoopback() {
        return value.matches("(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]+)?");
    }

    @Override
    public String toString() {
        return value;
    }
}
