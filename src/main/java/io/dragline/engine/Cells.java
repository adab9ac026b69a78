package io.dragline.engine;

import io.dragline.engine.DecisionTables.Column;
import io.dragline.engine.DecisionTables.Finding;
import io.dragline.engine.DecisionTables.Form;
import io.dragline.engine.DecisionTables.Rule;
import io.dragline.engine.DecisionTables.Table;
import io.dragline.engine.DecisionTables.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The closed list of what a cell may hold: no name, no call, nothing that is evaluated as more than a value. */
final class Cells {
    private static final int MOST_RULES = 200;
    private static final int LONGEST_NOTE = 500;
    private static final Set<String> HITS = Set.of("FIRST", "COLLECT");

    private static final String TEXT = "\"[^\"\\\\$#{}\\p{Cntrl}]{0,120}\"";
    private static final String TEXTS = TEXT + "(\\s*,\\s*" + TEXT + ")*";
    private static final String NUMBER = "\\d{1,6}";
    private static final String TEST = "((<|<=|>|>=)?\\s*" + NUMBER + "|\\[" + NUMBER + "\\.\\." + NUMBER + "])";
    private static final String TESTS = TEST + "(\\s*,\\s*" + TEST + ")*";

    private static final Pattern ANYTHING = Pattern.compile("-?");
    private static final Pattern TEXT_TEST = Pattern.compile(TEXTS + "|not\\(" + TEXTS + "\\)");
    private static final Pattern NUMBER_TEST = Pattern.compile(TESTS + "|not\\(" + TESTS + "\\)");
    private static final Pattern FLAG = Pattern.compile("true|false");

    private Cells() {}

    static List<Finding> check(Table table, Form form) {
        List<Finding> findings = new ArrayList<>();
        if (!HITS.contains(table.hitPolicy()))
            findings.add(new Finding(
                    null,
                    null,
                    "hit-policy",
                    "'" + table.hitPolicy() + "' is not allowed; FIRST: the first rule that fits decides, COLLECT:"
                            + " the strictest of all that fit"));
        if (table.rules().size() > MOST_RULES)
            findings.add(new Finding(null, null, "too-many-rules", "at most " + MOST_RULES + " rules"));
        for (int i = 0; i < table.rules().size(); i++)
            check(i + 1, table.rules().get(i), form, findings);
        return findings;
    }

    private static void check(int number, Rule rule, Form form, List<Finding> findings) {
        if (rule.inputs().size() != form.inputs().size()
                || rule.outputs().size() != form.outputs().size()) {
            findings.add(new Finding(number, null, "cells-missing", "a rule has one cell for each column"));
            return;
        }
        if (rule.note().length() > LONGEST_NOTE)
            findings.add(new Finding(number, null, "note-too-long", "at most " + LONGEST_NOTE + " characters"));
        for (int i = 0; i < form.inputs().size(); i++) {
            Column column = form.inputs().get(i);
            String cell = rule.inputs().get(i).strip();
            Pattern allowed = column.type() == Type.NUMBER ? NUMBER_TEST : TEXT_TEST;
            if (!ANYTHING.matcher(cell).matches() && !allowed.matcher(cell).matches())
                findings.add(refused(
                        number,
                        column,
                        cell,
                        column.type() == Type.NUMBER
                                ? "numbers and comparisons: 8, [8..18], < 6, not(0), or - for any"
                                : "texts in quotes: \"prod\", \"test\", not(\"test\"), or - for any"));
        }
        for (int i = 0; i < form.outputs().size(); i++) {
            Column column = form.outputs().get(i);
            String cell = rule.outputs().get(i).strip();
            if (!cell.isEmpty() && !cell.matches(output(column.type())))
                findings.add(refused(
                        number,
                        column,
                        cell,
                        switch (column.type()) {
                            case TEXT -> "one text in quotes, such as \"ops\"";
                            case NUMBER -> "a number from 0 to 99";
                            case FLAG -> "true or false";
                        }));
        }
    }

    private static String output(Type type) {
        return switch (type) {
            case TEXT -> TEXT;
            case NUMBER -> "\\d{1,2}";
            case FLAG -> FLAG.pattern();
        };
    }

    private static Finding refused(int rule, Column column, String cell, String allowed) {
        return new Finding(
                rule, column.name(), "cell-not-allowed", "'" + cell + "' is not allowed here; allowed are " + allowed);
    }
}
