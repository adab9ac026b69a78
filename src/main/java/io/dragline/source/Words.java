package io.dragline.source;

/** Shows a word as a person would type it; nothing shown is ever run. */
final class Words {
    private Words() {}

    static String quote(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
