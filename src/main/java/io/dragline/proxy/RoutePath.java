package io.dragline.proxy;

import java.util.regex.Pattern;

/** The path of a route. */
record RoutePath(String value) {
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/-]*");
    private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(/|$)");

    RoutePath {
        if (!PATH.matcher(value).matches()
                || value.contains("//")
                || DOTS.matcher(value).find())
            throw new IllegalArgumentException(
                    "'" + value
                            + "' is not a route's path; it begins with / and holds A-Z, a-z, 0-9 and . _ ~ - / without // or ..");
    }

    boolean isFolder() {
        return value.endsWith("/");
    }

    /** {@code /api} and {@code /api/} would meet in nginx. */
    String folder() {
        return isFolder() ? value : value + "/";
    }

    @Override
    public String toString() {
        return value;
    }
}
