package io.dragline.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A sentence as the sources make it; {@code \0} is a value that is known only later. */
record Text(String text) {
    static final Text HOLE = new Text("\0");

    private static final int MOST = 64;
    /** A word beside another one, or beside a value. */
    private static final Pattern WORDS =
            Pattern.compile("[A-Za-z]{2,}[,;:.)']* [('\"<]*[A-Za-z0-9]|[0-9'][,;:]* [A-Za-z]{2,}|\\ban? [a-z]");

    static Text of(String literal) {
        return new Text(literal);
    }

    static List<Text> joined(List<Text> left, List<Text> right) {
        List<Text> all = new ArrayList<>();
        for (Text one : left) for (Text other : right) if (all.size() < MOST) all.add(new Text(one.text + other.text));
        return all;
    }

    Text formatted() {
        return new Text(
                text.replaceAll("%[-0-9.,]*[sdfx]", "\0").replace("%n", "\n").replace("%%", "%"));
    }

    /** With numbered holes; two that touch are one. */
    String template() {
        StringBuilder all = new StringBuilder();
        int hole = 0;
        for (String part : text.replaceAll("\0+", "\0").split("(?=\0)|(?<=\0)"))
            all.append(part.equals("\0") ? "{" + hole++ + "}" : part);
        return all.toString().strip();
    }

    /** Names, numbers, paths and words of SQL are none. */
    static boolean isSentence(String template) {
        return WORDS.matcher(template.replaceAll("\\{[0-9]+}", "0")).find()
                && !template.matches("(?s)\\s*(select|insert|update|with|delete) .*");
    }
}
