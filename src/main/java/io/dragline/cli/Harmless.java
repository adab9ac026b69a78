package io.dragline.cli;

/** Takes out of a line whatever could move, hide or forge something on a terminal; colours stay. */
final class Harmless {
    private static final char ESCAPE = '\u001b';
    private static final char BELL = '\u0007';
    private static final String RESET = ESCAPE + "[0m";

    private Harmless() {}

    static String line(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean coloured = false;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int end = endOf(text, i);
            if (c == ESCAPE && isColour(text, i, end)) {
                clean.append(text, i, end);
                coloured = true;
            } else if (c == '\n') {
                clean.append(' ');
            } else if (c != ESCAPE && isShown(c)) {
                clean.append(c);
            }
            i = end;
        }
        if (coloured && !clean.toString().endsWith(RESET)) clean.append(RESET);
        return clean.toString();
    }

    /** C0 and C1 controls, and the marks that turn the direction of writing round, are not shown. */
    private static boolean isShown(char c) {
        if (c == '\t') return true;
        if (c < 0x20 || c >= 0x7f && c <= 0x9f) return false;
        return !(c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069');
    }

    private static boolean isColour(String text, int from, int end) {
        if (end - from < 3 || text.charAt(from + 1) != '[' || text.charAt(end - 1) != 'm') return false;
        for (int i = from + 2; i < end - 1; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != ';' && c != ':') return false;
        }
        return true;
    }

    /** A control has two forms: escape and a sign, or one character beyond 0x7f. */
    private static int endOf(String text, int from) {
        char c = text.charAt(from);
        if (c == ESCAPE) return endOfSequence(text, from);
        if (c == '\u009b') return endOfControl(text, from + 1);
        return "\u0090\u0098\u009d\u009e\u009f".indexOf(c) >= 0 ? endOfString(text, from + 1) : from + 1;
    }

    private static int endOfSequence(String text, int escape) {
        int i = escape + 1;
        if (i >= text.length() || text.charAt(i) == ESCAPE) return i;
        char kind = text.charAt(i);
        if (kind == '[') return endOfControl(text, i + 1);
        return "]P^_X".indexOf(kind) >= 0 ? endOfString(text, i + 1) : i + 1;
    }

    /** Parameters, then one letter or sign that ends it; anything else broke it off. */
    private static int endOfControl(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= 0x20 && text.charAt(i) <= 0x3f) i++;
        return i < text.length() && text.charAt(i) >= 0x40 && text.charAt(i) <= 0x7e ? i + 1 : i;
    }

    /** A string for the terminal (window title, clipboard, hyperlink) goes to BEL, ST or the end of the line. */
    private static int endOfString(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == BELL || c == '\u009c') return i + 1;
            if (c == ESCAPE) return i + 1 < text.length() && text.charAt(i + 1) == '\\' ? i + 2 : i;
        }
        return text.length();
    }
}
