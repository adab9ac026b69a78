package io.dragline.cli;

/** How many columns of a terminal a text takes: Chinese characters take two, colours none. */
final class Width {
    private Width() {}

    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point == '\u001b') {
                i = text.indexOf('m', i) + 1;
                if (i == 0) return width;
                continue;
            }
            width += isWide(point) ? 2 : 1;
            i += Character.charCount(point);
        }
        return width;
    }

    /** The beginning of an uncoloured text that fits. */
    static String cut(String text, int columns) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += isWide(text.codePointAt(i)) ? 2 : 1;
            if (width > columns) return text.substring(0, i);
        }
        return text;
    }

    private static boolean isWide(int point) {
        return point >= 0x1100 && point <= 0x115f
                || point >= 0x2e80 && point <= 0xa4cf
                || point >= 0xac00 && point <= 0xd7a3
                || point >= 0xf900 && point <= 0xfaff
                || point >= 0xfe30 && point <= 0xfe6f
                || point >= 0xff00 && point <= 0xff60
                || point >= 0x1f300 && point <= 0x1faff
                || point >= 0x20000 && point <= 0x3fffd;
    }
}
