package io.dragline.proxy;

/** An absolute path that nginx reads as one word. */
record StatePath(String value) {
    StatePath {
        if (!value.matches("(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)+"))
            throw new IllegalArgumentException(
                    "'" + value + "' is not a folder for nginx; allowed are A-Z, a-z, 0-9 and . _ + - between slashes");
    }

    StatePath in(String relative) {
        return new StatePath(value + "/" + relative);
    }

    @Override
    public String toString() {
        return value;
    }
}
