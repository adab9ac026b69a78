package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.engine.DecisionTables.Column;
import io.dragline.engine.DecisionTables.Finding;
import io.dragline.engine.DecisionTables.Form;
import io.dragline.engine.DecisionTables.Rule;
import io.dragline.engine.DecisionTables.Table;
import io.dragline.engine.DecisionTables.Type;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTablesTest {
    private static final Form FORM = new Form(
            "policy",
            "What a change needs",
            List.of(new Column("environment", Type.TEXT, ""), new Column("hour", Type.NUMBER, "")),
            List.of(
                    new Column("approvals", Type.NUMBER, ""),
                    new Column("by", Type.TEXT, ""),
                    new Column("window", Type.FLAG, "")));

    private final DecisionTables tables = new DmnTables();

    private static Rule rule(String environment, String hour, String approvals, String by, String window) {
        return new Rule(List.of(environment, hour), List.of(approvals, by, window), "why <it> & \"so\"");
    }

    private static Table table(Rule... rules) {
        return new Table("COLLECT", List.of(rules));
    }

    private List<Map<String, Object>> ask(Table table, String environment, int hour) {
        return tables.decide(table, FORM, Map.of("environment", environment, "hour", hour));
    }

    @Test
    void everyRuleThatFitsAnswers() {
        Table table = table(
                rule("\"prod\", \"live\"", "-", "1", "\"ops\"", ""),
                rule("not(\"test\")", "[8..18]", "", "", "true"),
                rule("-", "< 6", "2", "", "false"));

        assertThat(ask(table, "prod", 9)).containsExactly(Map.of("approvals", 1, "by", "ops"), Map.of("window", true));
        assertThat(ask(table, "test", 9)).isEmpty();
        assertThat(ask(table, "live", 3))
                .containsExactly(Map.of("approvals", 1, "by", "ops"), Map.of("approvals", 2, "window", false));
    }

    @Test
    void theFirstThatFitsDecidesAlone() {
        Table table = new Table("FIRST", List.of(rule("\"prod\"", "-", "2", "", ""), rule("-", "-", "1", "", "")));

        assertThat(ask(table, "prod", 9)).containsExactly(Map.of("approvals", 2));
        assertThat(ask(table, "test", 9)).containsExactly(Map.of("approvals", 1));
    }

    @Test
    void whatIsWrittenIsReadAgainAsItWas() {
        Table table =
                table(rule("\"prod\"", "<= 6, [20..23]", "1", "\"ops, leads\"", "true"), rule("-", "-", "0", "", ""));

        assertThat(tables.read(tables.write(table, FORM), FORM)).isEqualTo(table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment",
                "${1+1}",
                "\"${execution}\"",
                "\"a\" || true",
                "starts with(x, \"p\")",
                "prod",
                "\"a\\\"b\"",
                "not(environment)",
                "\"a\\u0024{x}\""
            })
    void aTestThatIsNoLiteralIsRefusedWithItsRuleAndColumn(String cell) {
        assertThat(tables.check(table(rule("-", "-", "0", "", ""), rule(cell, "-", "0", "", "")), FORM))
                .extracting(Finding::rule, Finding::column, Finding::code)
                .containsExactly(Tuple.tuple(2, "environment", "cell-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hour", "1+1", "8..18", "${8}", "date(\"2026-01-01\")", "< hour", "-1", "1e9", "not(hour)"})
    void aNumberTestThatIsNoneIsRefused(String cell) {
        assertThat(tables.check(table(rule("-", cell, "0", "", "")), FORM))
                .extracting(Finding::column)
                .containsExactly("hour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approvals", "${x}", "1+1", "\"1\"", "-1", "100", "java.lang.Runtime.getRuntime()"})
    void anAnswerThatIsNoLiteralIsRefused(String cell) {
        assertThat(tables.check(table(rule("-", "-", cell, "", "")), FORM))
                .extracting(Finding::column)
                .containsExactly("approvals");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<inputEntry id=\"test_1_hour\"> | <inputEntry id=\"test_1_hour\" expressionLanguage=\"groovy\"> | attribute-not-allowed",
                "<decision id=\"policy\" | <businessKnowledgeModel id=\"b\" /><decision id=\"policy\" | element-not-allowed",
                "<text>hour</text> | <text>minute</text> | unknown-column",
                "<text>hour</text> | <text>environment</text> | column-twice",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?> | <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]> | dtd",
                "</definitions> | </definition> | not-xml",
                "hitPolicy=\"COLLECT\" | hitPolicy=\"COLLECT\" aggregation=\"SUM\" | attribute-not-allowed",
                "hitPolicy=\"COLLECT\" | hitPolicy=\"RULE ORDER\" | hit-policy",
                "<decisionTable id=\"table\" | <literalExpression id=\"l\"><text>1</text></literalExpression><decisionTable id=\"table\" | element-not-allowed",
                "xmlns= | xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" camunda:inputVariable=\"x\" xmlns= | attribute-not-allowed"
            })
    void whateverIsNoPlainTableIsRefused(String replace, String by, String code) {
        String dmn = tables.write(table(rule("\"prod\"", "< 6", "1", "", "")), FORM);
        String changed = dmn.replace(replace, by);

        assertThat(changed).isNotEqualTo(dmn);
        assertThat(tables.check(changed, FORM)).extracting(Finding::code).contains(code);
    }
}
