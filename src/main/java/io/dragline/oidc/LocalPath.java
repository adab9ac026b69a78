package io.dragline.oidc;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the page goes on after the sign-in: one of its own addresses, and of no shape that a browser reads otherwise. */
record LocalPath(String value) {
    static final LocalPath START = new LocalPath("/");

    private static final Pattern SHAPE = Pattern.compile("/|(/[A-Za-z0-9_@%~-][A-Za-z0-9._@%~-]*)+/?");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._@%~/:,+*=&-]*");
    private static final int LONGEST = 1000;

    /** What is not such an address is the start. */
    static LocalPath of(@Nullable String text) {
        if (text == null || text.length() > LONGEST) return START;
        String[] parts = text.split("\\?", 2);
        boolean own = SHAPE.matcher(parts[0]).matches()
                && (parts.length == 1 || QUERY.matcher(parts[1]).matches());
        return own && !parts[0].startsWith("/login") && !parts[0].startsWith("/api") ? new LocalPath(text) : START;
    }
}
