package io.dragline.project.manifest;

/**
 * Where something stands in a manifest.
 *
 * @param name its own key
 * @param path from the top, such as {@code services.api.routes[0].path}
 */
record Place(String name, String path, int line) {
    private static final int LONGEST = 60;

    static Place top(int line) {
        return new Place("", "", line);
    }

    Place key(String key, int line) {
        return new Place(key, path.isEmpty() ? shown(key) : path + "." + shown(key), line);
    }

    Place item(int index, int line) {
        return new Place(name, path + "[" + index + "]", line);
    }

    /** Text of unknown origin, fit for one line of an error: short, and without control characters. */
    static String shown(String text) {
        String line = text.codePoints()
                .limit(LONGEST)
                .mapToObj(c -> isPlain(c) ? Character.toString(c) : String.format("\\u%04x", c))
                .reduce("", String::concat);
        return text.codePointCount(0, text.length()) > LONGEST ? line + "…" : line;
    }

    private static boolean isPlain(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
