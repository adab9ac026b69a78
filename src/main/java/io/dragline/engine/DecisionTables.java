package io.dragline.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decision tables (DMN) in a closed form: literals and comparisons in the cells, and no code. */
public interface DecisionTables {
    /** What a cell of a column holds. */
    enum Type {
        TEXT,
        NUMBER,
        FLAG
    }

    /** @param about one sentence for whoever fills it in */
    record Column(String name, Type type, String about) {}

    /** The columns that a table may have; those that it leaves out say nothing. */
    record Form(String key, String name, List<Column> inputs, List<Column> outputs) {}

    /**
     * One line.
     *
     * @param inputs a test for each column of the form: {@code "prod", "test"}, {@code not("test")}, {@code [8..18]},
     *     {@code < 6}, or {@code -} for whatever it is
     * @param outputs a literal for each column of the form; empty: nothing
     */
    record Rule(List<String> inputs, List<String> outputs, String note) {}

    /** @param hitPolicy FIRST: the first rule that fits decides; COLLECT: all that fit do, the strictest of each */
    record Table(String hitPolicy, List<Rule> rules) {}

    /**
     * What is wrong.
     *
     * @param rule counted from 1; null: it belongs to no line
     * @param column null: it belongs to no cell
     * @param code such as {@code cell-not-allowed}
     */
    record Finding(@Nullable Integer rule, @Nullable String column, String code, String problem) {}

    /** Reads DMN; whatever is no plain table of that form is a finding. */
    List<Finding> check(String dmn, Form form);

    List<Finding> check(Table table, Form form);

    /** @throws IllegalArgumentException it is no table of that form */
    Table read(String dmn, Form form);

    /** As DMN, with nothing in it but the table. */
    String write(Table table, Form form);

    /** The outputs of every rule that fits, by name; empty cells left out. */
    List<Map<String, Object>> decide(Table table, Form form, Map<String, Object> inputs);
}
