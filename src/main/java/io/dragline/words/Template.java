package io.dragline.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sentence with holes, and what it is in the other language. */
final class Template {
    private static final Pattern HOLE = Pattern.compile("\\{([0-9])}");

    private final String[] literals;
    private final String[] said;
    private final int[] order;
    private final int weight;

    /** @param key the English, its holes numbered as they come; {@code translation} has the same ones, in any order */
    Template(String key, String translation) {
        literals = HOLE.split(key, -1);
        said = HOLE.split(translation, -1);
        order = holes(translation).stream().mapToInt(Integer::intValue).toArray();
        int letters = 0;
        for (String literal : literals) letters += literal.length();
        weight = letters;
    }

    static List<Integer> holes(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (Matcher hole = HOLE.matcher(text); hole.find(); ) numbers.add(Integer.valueOf(hole.group(1)));
        return numbers;
    }

    /** How much of it is fixed: of two that fit, the heavier one is meant. */
    int weight() {
        return weight;
    }

    /** What every sentence of it begins with; empty if it begins with a hole. */
    String beginning() {
        return literals[0];
    }

    /** The values in a sentence's holes; null if it is another sentence. In one pass over it, each value as short as can be. */
    String @Nullable [] read(String sentence) {
        int last = literals.length - 1;
        if (last == 0) return sentence.equals(literals[0]) ? new String[0] : null;
        int end = sentence.length() - literals[last].length();
        int at = literals[0].length();
        if (at > end || !sentence.startsWith(literals[0]) || !sentence.endsWith(literals[last])) return null;
        String[] values = new String[last];
        for (int i = 1; i < last; i++) {
            int found = sentence.indexOf(literals[i], at);
            if (found < 0 || found + literals[i].length() > end) return null;
            values[i - 1] = sentence.substring(at, found);
            at = found + literals[i].length();
        }
        values[last - 1] = sentence.substring(at, end);
        for (int i = 0; i < last; i++) if (values[i].indexOf('\n') >= 0 && !ownsLines(i)) return null;
        return values;
    }

    /** Lines are sentences of their own, but where the template itself begins a line for them. */
    private boolean ownsLines(int hole) {
        return literals[hole].endsWith("\n");
    }

    String say(String[] values, UnaryOperator<String> nested) {
        StringBuilder all = new StringBuilder(said[0]);
        for (int i = 0; i < order.length; i++)
            all.append(nested.apply(values[order[i]])).append(said[i + 1]);
        return all.toString();
    }
}
