package io.dragline;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word was meant. */
public final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /** Empty: nothing known is near enough to be a help. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) return Optional.empty();
        return known.stream()
                .filter(each -> distance(word, each) <= Math.max(2, each.length() / 3))
                .min(Comparator.comparingInt(each -> distance(word, each)));
    }

    /** The nearest of all, however far away it is. */
    public static String closest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(each -> distance(word, each))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** {@code ; did you mean 'replicas'?} or nothing. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map(each -> "; did you mean '" + each + "'?").orElse("");
    }

    /** Levenshtein's, without regard to case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
