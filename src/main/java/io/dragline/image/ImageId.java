package io.dragline.image;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of an image that one engine holds, {@code sha256:…}; no registry knows it. */
public record ImageId(@JsonValue String value) {
    private static final String PATTERN = "sha256:[0-9a-f]{64}";

    @JsonCreator
    public ImageId {
        if (!isId(value)) throw new IllegalArgumentException("'" + value + "' is not an image's id: " + PATTERN);
    }

    public static boolean isId(String text) {
        return text.matches(PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
