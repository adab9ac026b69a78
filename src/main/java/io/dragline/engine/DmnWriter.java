package io.dragline.engine;

import io.dragline.engine.DecisionTables.Column;
import io.dragline.engine.DecisionTables.Form;
import io.dragline.engine.DecisionTables.Rule;
import io.dragline.engine.DecisionTables.Table;
import io.dragline.engine.DecisionTables.Type;

/** A table as DMN that any editor of decision tables opens. */
final class DmnWriter {
    private final StringBuilder xml = new StringBuilder();

    private DmnWriter() {}

    static String write(Table table, Form form) {
        DmnWriter writer = new DmnWriter();
        writer.line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        writer.line(
                0,
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"definitions\" name=\""
                        + escaped(form.name()) + "\" namespace=\"https://dragline.io/dmn\">");
        writer.line(1, "<decision id=\"" + form.key() + "\" name=\"" + escaped(form.name()) + "\">");
        writer.line(2, "<decisionTable id=\"table\" hitPolicy=\"" + escaped(table.hitPolicy()) + "\">");
        for (Column column : form.inputs()) writer.input(column);
        for (Column column : form.outputs())
            writer.line(
                    3,
                    "<output id=\"out_" + column.name() + "\" name=\"" + column.name() + "\" typeRef=\""
                            + type(column.type()) + "\" />");
        for (int i = 0; i < table.rules().size(); i++)
            writer.rule(i + 1, table.rules().get(i), form);
        writer.line(2, "</decisionTable>");
        writer.line(1, "</decision>");
        writer.line(0, "</definitions>");
        return writer.xml.toString();
    }

    private void input(Column column) {
        line(3, "<input id=\"in_" + column.name() + "\" label=\"" + column.name() + "\">");
        line(4, "<inputExpression id=\"expression_" + column.name() + "\" typeRef=\"" + type(column.type()) + "\">");
        line(5, "<text>" + column.name() + "</text>");
        line(4, "</inputExpression>");
        line(3, "</input>");
    }

    private void rule(int number, Rule rule, Form form) {
        line(3, "<rule id=\"rule_" + number + "\">");
        if (!rule.note().isBlank()) line(4, "<description>" + escaped(rule.note()) + "</description>");
        for (int i = 0; i < form.inputs().size(); i++)
            cell(
                    "inputEntry",
                    "test_" + number + "_" + form.inputs().get(i).name(),
                    rule.inputs().get(i));
        for (int i = 0; i < form.outputs().size(); i++)
            cell(
                    "outputEntry",
                    "answer_" + number + "_" + form.outputs().get(i).name(),
                    rule.outputs().get(i));
        line(3, "</rule>");
    }

    private void cell(String tag, String id, String text) {
        String cell = text.strip();
        line(
                4,
                "<" + tag + " id=\"" + id + "\"><text>" + escaped(cell.equals("-") ? "" : cell) + "</text></" + tag
                        + ">");
    }

    private static String type(Type type) {
        return switch (type) {
            case TEXT -> "string";
            case NUMBER -> "integer";
            case FLAG -> "boolean";
        };
    }

    private void line(int depth, String text) {
        xml.append("  ".repeat(depth)).append(text).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
