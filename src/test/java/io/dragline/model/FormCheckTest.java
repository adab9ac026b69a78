package io.dragline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers as the page would judge them. */
class FormCheckTest {
    @Test
    void takesWhatThePageWouldTake() throws JsonProcessingException {
        assertThat(values("number", "\"decimalDigits\": 1, \"increment\": \"0.5\"", 2.5))
                .containsEntry("a", 2.5);
        assertThat(values("textfield", "\"validate\": {\"pattern\": \"[A-Z]+-\\\\d+\"}", "see OPS-12 there"))
                .isNotEmpty();
        assertThat(values("checkbox", "\"validate\": {\"required\": null}", false))
                .containsEntry("a", false);
        assertThat(values("number", "\"validate\": {\"min\": null, \"max\": null}", -3))
                .containsEntry("a", -3);
    }

    @Test
    void refusesWhatThePageWouldRefuse() {
        refused("number", "\"decimalDigits\": 0", 2.5, "at most 0 decimals");
        refused("number", "\"increment\": \"5\"", 12, "a multiple of 5");
        refused("textfield", "\"validate\": {\"pattern\": \"^OPS-\"}", "X-1", "must match ^OPS-");
        refused("checkbox", "\"validate\": {\"required\": true}", false, "must be filled in");
        refused("checklist", "\"validate\": {\"required\": true}", List.of(), "must be filled in");
    }

    @Test
    void aPatternThatWouldNeverEndIsGivenUp() {
        refused("textfield", "\"validate\": {\"pattern\": \"^(a+)+$\"}", "a".repeat(60) + "!", "must match");
        refused("textfield", "\"validate\": {\"pattern\": \"^(a|b)*$\"}", "ab".repeat(2000) + "!", "");
    }

    private static void refused(String type, String rules, Object value, String why) {
        assertThatThrownBy(() -> values(type, rules, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static Map<String, Object> values(String type, String rules, Object value) throws JsonProcessingException {
        String form = "{\"components\": [{\"type\": \"" + type + "\", \"key\": \"a\", " + rules + "}]}";
        return new FormCheck(new ObjectMapper().readTree(form)).values(Map.of("a", value));
    }
}
