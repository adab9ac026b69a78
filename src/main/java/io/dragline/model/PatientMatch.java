package io.dragline.model;

import java.util.regex.Pattern;

/** Looks for a pattern of a form's author, and gives up when that takes too long: some patterns never end. */
final class PatientMatch implements CharSequence {
    private static final int MOST_LOOKS = 500_000;

    private final CharSequence text;
    private final int[] looks;

    private PatientMatch(CharSequence text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    /** Anywhere in the text, as the page does it; false also: it was given up. */
    static boolean found(String pattern, String text) {
        try {
            return Pattern.compile(pattern)
                    .matcher(new PatientMatch(text, new int[1]))
                    .find();
        } catch (TooLong | StackOverflowError deep) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > MOST_LOOKS) throw new TooLong();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new PatientMatch(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
