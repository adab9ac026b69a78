package io.dragline.web;

import java.util.regex.Pattern;

/** Shortens what a message repeats of a request: a sentence is to be read. */
final class LongWords {
    private static final Pattern LONG = Pattern.compile("(\\S{200})\\S{100,}");

    private LongWords() {}

    /** A word of 300 characters or more keeps its first 200. */
    static String cut(String text) {
        return LONG.matcher(text).replaceAll("$1…");
    }
}
