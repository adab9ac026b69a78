package io.dragline.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form may hold, and that nothing else gets in. */
class FormLintTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECIDES =
            "{'type': 'radio', 'id': 'd', 'key': 'decision', 'label': 'Decision', 'validate': {'required': true},"
                    + " 'values': [{'label': 'Yes', 'value': 'approve'}, {'label': 'No', 'value': 'reject'}]}";

    @Test
    void whatIsShippedObeysTheSameRules() throws IOException {
        JsonNode shipped = JSON.readTree(Files.readString(Path.of("forms/approve-deployment.form")));

        assertThat(FormLint.check("approve-deployment", shipped, Set.of("kind")::contains))
                .isEmpty();
    }

    @Test
    void lettersNumbersChoicesTextAndGroupsAreLetIn() throws IOException {
        assertThat(lint("{'type': 'text', 'id': 't', 'text': '# {{service}}, by {{ticket}}: [why](https://x) a < b'},"
                        + "{'type': 'group', 'id': 'g', 'label': 'G', 'showOutline': true, 'components': ["
                        + "{'type': 'textfield', 'id': 'f', 'key': 'ticket', 'label': 'T', 'layout': {'row': 'Row_1', 'columns': null},"
                        + " 'validate': {'pattern': '^[A-Z]+-[0-9]+$', 'validationType': 'custom', 'maxLength': 20}},"
                        + "{'type': 'number', 'id': 'n', 'key': 'percent', 'increment': '5', 'defaultValue': 10, 'validate': {'min': 0}},"
                        + "{'type': 'textfield', 'id': 'i', 'key': 'image', 'readonly': true},"
                        + "{'type': 'spacer', 'id': 's', 'height': 20}, {'type': 'separator', 'id': 'p'}]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            component-not-allowed | h null | {'type': 'html', 'id': 'h', 'content': '<script>1</script>'}
            component-not-allowed | h null | {'type': 'iframe', 'id': 'h', 'url': 'https://x'}
            component-not-allowed | h null | {'type': 'image', 'id': 'h', 'source': 'https://x/y.png'}
            component-not-allowed | h null | {'type': 'filepicker', 'id': 'h', 'key': 'file'}
            component-not-allowed | h null | {'type': 'expression', 'id': 'h', 'key': 'e', 'expression': '=1+1'}
            component-not-allowed | h null | {'type': 'button', 'id': 'h', 'action': 'submit'}
            component-not-allowed | h null | {'id': 'h'}
            component-not-allowed | h null | {'type': 'group', 'id': 'g', 'components': [{'type': 'html', 'id': 'h'}]}
            property-not-allowed | f conditional | {'type': 'textfield', 'id': 'f', 'key': 'f', 'conditional': {'hide': '=true'}}
            property-not-allowed | f valuesExpression | {'type': 'select', 'id': 'f', 'key': 'f', 'values': [{'label': 'a', 'value': 'a'}], 'valuesExpression': '=x'}
            property-not-allowed | f validate.custom | {'type': 'textfield', 'id': 'f', 'key': 'f', 'validate': {'custom': 1}}
            property-not-allowed | g path | {'type': 'group', 'id': 'g', 'path': 'x', 'components': []}
            expression | f label | {'type': 'textfield', 'id': 'f', 'key': 'f', 'label': '= secret'}
            expression | f readonly | {'type': 'textfield', 'id': 'f', 'key': 'f', 'readonly': '=true'}
            expression | f validate.max | {'type': 'number', 'id': 'f', 'key': 'f', 'validate': {'max': '=10'}}
            expression | t text | {'type': 'text', 'id': 't', 'text': '{{service + 1}}'}
            expression | t text | {'type': 'text', 'id': 't', 'text': '{{#if service}} x {{/if}}'}
            expression | t text | {'type': 'text', 'id': 't', 'text': 'a {{service'}
            unknown-name | t text | {'type': 'text', 'id': 't', 'text': '{{password}}'}
            markup | t text | {'type': 'text', 'id': 't', 'text': 'a <b>b</b>'}
            markup | f description | {'type': 'textfield', 'id': 'f', 'key': 'f', 'description': '<img src=x>'}
            image | t text | {'type': 'text', 'id': 't', 'text': '![x](https://x/y.png)'}
            link | t text | {'type': 'text', 'id': 't', 'text': '[x](javascript:alert(1))'}
            link | t text | {'type': 'text', 'id': 't', 'text': '[x](//elsewhere)'}
            link | t text | {'type': 'text', 'id': 't', 'text': '[x][y] and [y]: data:text/html'}
            bad-key | f key | {'type': 'textfield', 'id': 'f', 'key': 'a.b'}
            bad-key | f key | {'type': 'textfield', 'id': 'f'}
            duplicate-key | f key | {'type': 'textfield', 'id': 'f', 'key': 'decision'}
            duplicate-id | d id | {'type': 'textfield', 'id': 'd', 'key': 'f'}
            reserved-key | f key | {'type': 'textfield', 'id': 'f', 'key': 'servers'}
            reserved-key | f key | {'type': 'textfield', 'id': 'f', 'key': 'image'}
            bad-pattern | f validate.pattern | {'type': 'textfield', 'id': 'f', 'key': 'f', 'validate': {'pattern': '(['}}
            bad-value | f validate.validationType | {'type': 'textfield', 'id': 'f', 'key': 'f', 'validate': {'validationType': 'phone'}}
            bad-value | f label | {'type': 'textfield', 'id': 'f', 'key': 'f', 'label': {'a': 1}}
            bad-options | f values | {'type': 'radio', 'id': 'f', 'key': 'f', 'values': []}
            bad-options | f values | {'type': 'radio', 'id': 'f', 'key': 'f'}
            bad-options | f values | {'type': 'radio', 'id': 'f', 'key': 'f', 'values': [{'label': 'a', 'value': 'a'}, {'label': 'b', 'value': 'a'}]}
            """)
    void refuses(String rule, String place, String component) throws IOException {
        assertThat(lint(component))
                .extracting(finding -> finding.rule() + " " + finding.component() + " " + finding.property())
                .contains(rule + " " + place);
    }

    @Test
    void whoeverApprovesCanAlwaysReject() throws IOException {
        assertThat(rules(form("x", DECIDES.replace("'reject'", "'no'")))).containsExactly("no-decision");
        assertThat(rules(form("x", DECIDES.replace("true", "false")))).containsExactly("no-decision");
        assertThat(rules(form("x", "{'type': 'separator', 'id': 's'}"))).containsExactly("no-decision");
    }

    @Test
    void whatIsNoFormOrTooMuchIsRefused() throws IOException {
        assertThat(rules("[]")).contains("bad-value", "no-fields");
        assertThat(rules(form("y", DECIDES))).containsExactly("wrong-id");
        assertThat(rules(form("x", DECIDES + ",{'type': 'text', 'id': 't', 'text': '" + "a".repeat(70_000) + "'}")))
                .containsExactly("too-large");
        String deep = "{'type': 'group', 'id': 'g', 'components': [".repeat(5) + "]}".repeat(5);
        assertThat(rules(form("x", DECIDES + "," + deep))).contains("too-deep");
    }

    private static List<FormFinding> lint(String component) throws IOException {
        return check(form("x", DECIDES + "," + component));
    }

    private static List<String> rules(String form) throws IOException {
        return check(form).stream().map(FormFinding::rule).toList();
    }

    private static List<FormFinding> check(String form) throws IOException {
        return FormLint.check("x", JSON.readTree(form.replace('\'', '"')), Set.of("servers", "kind")::contains);
    }

    private static String form(String id, String components) {
        return "{'id': '" + id + "', 'type': 'default', 'schemaVersion': 19, 'components': [" + components + "]}";
    }
}
