package io.dragline.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A path and query below {@code /api}, encoded. */
record Address(String text) {
    static Address of(String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) path.append('/').append(encoded(segment));
        return new Address(path.toString());
    }

    /** This address with one more query parameter; a null adds nothing. */
    Address with(String name, @Nullable Object value) {
        if (value == null) return this;
        return new Address(text + (text.contains("?") ? '&' : '?') + name + '=' + encoded(value.toString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
