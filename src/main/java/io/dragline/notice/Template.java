package io.dragline.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A notice's text with placeholders; its first line is the title. */
record Template(String text) {
    static final int LONGEST = 2000;

    private static final Pattern HOLE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    /** The title and the lines below it. */
    record Text(String title, List<String> lines) {}

    /** Refuses what could not be filled in later. @param field for the message */
    void check(String field) {
        if (text.isBlank()) throw new IllegalArgumentException(field + ": it is empty; leave it out to take ours");
        if (text.length() > LONGEST)
            throw new IllegalArgumentException(field + ": it has more than " + LONGEST + " characters");
        Matcher hole = HOLE.matcher(text);
        while (hole.find()) {
            String word = hole.group(1);
            if (Placeholder.find(word).isEmpty())
                throw new IllegalArgumentException(
                        field + ": {{" + word + "}} is no placeholder; known: " + Placeholder.words());
        }
        String rest = hole.replaceAll("");
        if (rest.contains("{{") || rest.contains("}}"))
            throw new IllegalArgumentException(field + ": a placeholder is not closed; write {{place}}");
    }

    boolean holds(Placeholder placeholder) {
        return HOLE.matcher(text).results().anyMatch(hole -> hole.group(1).equals(placeholder.word()));
    }

    /** A line all of whose placeholders are empty is left out: nobody wants to read {@code Note:}. */
    Text fill(Function<Placeholder, String> values) {
        List<String> lines = new ArrayList<>();
        for (String line : text.strip().split("\\R")) {
            boolean[] holes = new boolean[2]; // there are some; one says something
            String filled = HOLE.matcher(line).replaceAll(hole -> {
                String value = Placeholder.find(hole.group(1)).map(values).orElse("");
                holes[0] = true;
                holes[1] |= !value.isEmpty();
                return Matcher.quoteReplacement(value);
            });
            if (!holes[0] || holes[1]) lines.add(filled.strip());
        }
        String title = lines.isEmpty() ? "" : lines.remove(0);
        return new Text(title, lines);
    }
}
