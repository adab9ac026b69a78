package io.dragline.model;

import org.jspecify.annotations.Nullable;

/** The version of a draft as an ETag. */
final class Match {
    private Match() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** @return 0: there was no draft */
    static long version(@Nullable String match) {
        if (match == null) return 0;
        String text = match.replace("W/", "").replace("\"", "");
        if (!text.matches("\\d{1,18}"))
            throw new IllegalArgumentException("If-Match: " + match + " is no version of a draft");
        return Long.parseLong(text);
    }
}
