package io.dragline.journal;

import java.util.regex.Pattern;

/** Makes a line fit to be kept and shown. */
final class Text {
    static final int LONGEST = 16_384;

    /** All control characters but tab, and ESC where it begins a colour (SGR). */
    private static final Pattern CONTROL =
            Pattern.compile("\\x1b(?!\\[[0-9;]*m)|[\\x00-\\x08\\x0a-\\x1a\\x1c-\\x1f\\x7f]");

    /** What {@code CONTROL} leaves in; Java and PostgreSQL read it alike. */
    static final Pattern COLOUR = Pattern.compile("\\x1b\\[[0-9;]*m");

    private Text() {}

    static String clean(String line) {
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) + "… (cut)" : line;
        return CONTROL.matcher(text).replaceAll("");
    }
}
