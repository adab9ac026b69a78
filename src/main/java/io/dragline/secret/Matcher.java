package io.dragline.secret;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds any of many words in one pass: the four characters at each place, as one number, lead to the few words that
 * begin with them.
 */
final class Matcher {
    private static final String MASK = "***";

    private final Map<Long, List<String>> wordsByBeginning;

    /** Says for nearly every place at once that no word begins there. */
    private final BitSet maybe = new BitSet(1 << 16);

    private Matcher(Map<Long, List<String>> wordsByBeginning) {
        this.wordsByBeginning = wordsByBeginning;
        wordsByBeginning.keySet().forEach(four -> maybe.set(slot(four)));
    }

    /** @param words of four characters or more */
    static Matcher of(Collection<String> words) {
        Map<Long, List<String>> index = words.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .collect(Collectors.groupingBy(Matcher::beginning, HashMap::new, Collectors.toList()));
        return new Matcher(index);
    }

    /** Words that overlap become one mask, or the rest of the second would stay. */
    String mask(String text) {
        if (wordsByBeginning.isEmpty() || text.length() < Maskable.SHORTEST) return text;
        StringBuilder masked = new StringBuilder();
        int kept = 0;
        int hiddenTo = 0;
        long four = beginning(text) >>> 16;
        for (int at = 0; at + Maskable.SHORTEST <= text.length(); at++) {
            four = four << 16 | text.charAt(at + Maskable.SHORTEST - 1);
            int end = endOfWord(text, at, four);
            if (end <= hiddenTo) continue;
            if (at >= hiddenTo) masked.append(text, kept, at).append(MASK);
            hiddenTo = end;
            kept = end;
        }
        return kept == 0 ? text : masked.append(text, kept, text.length()).toString();
    }

    private int endOfWord(String text, int at, long four) {
        if (!maybe.get(slot(four))) return -1;
        for (String word : wordsByBeginning.getOrDefault(four, List.of()))
            if (text.startsWith(word, at)) return at + word.length();
        return -1;
    }

    private static int slot(long four) {
        return (int) ((four * 0x9E3779B97F4A7C15L) >>> 48);
    }

    private static long beginning(String word) {
        long four = 0;
        for (int i = 0; i < Maskable.SHORTEST; i++) four = four << 16 | word.charAt(i);
        return four;
    }
}
