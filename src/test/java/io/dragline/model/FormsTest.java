package io.dragline.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.fakes.FakeForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped forms in both languages. */
class FormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyShippedFormIsCompleteInChinese() throws IOException {
        FakeForms shipped = new FakeForms();
        Forms forms = new Forms(shipped, JSON);
        assertThat(shipped.newest()).containsKey("approve-deployment");
        for (String id : shipped.newest().keySet()) {
            assertThat(forms.isShipped(id)).isTrue();
            Path words = Path.of("forms/i18n/" + id + ".zh-CN.json");
            assertThat(words).exists();
            assertThat(new FormWords(JSON.readTree(Files.readString(words))).missing(forms.get(id, null)))
                    .as(id)
                    .isEmpty();
        }
    }

    @Test
    void onlyTheTextsDifferBetweenLanguages() throws IOException {
        Forms forms = new Forms(new FakeForms(), JSON);
        JsonNode english = forms.get("approve-deployment", null, "en");
        JsonNode chinese = forms.get("approve-deployment", 1, "zh-CN");

        assertThat(english).isEqualTo(forms.get("approve-deployment", null));
        assertThat(chinese.findValuesAsText("label")).contains("批准", "拒绝").doesNotContain("Approve");
        assertThat(chinese.findValuesAsText("value")).isEqualTo(english.findValuesAsText("value"));
        assertThat(chinese.findValuesAsText("key")).isEqualTo(english.findValuesAsText("key"));
    }

    @Test
    void whatIsNotTranslatedIsNamed() throws IOException {
        JsonNode form = JSON.readTree("""
                {"components": [{"id": "a", "label": "A", "values": [{"label": "X", "value": "x"}]},
                  {"id": "g", "components": [{"id": "b", "label": "B"}]}]}""");
        FormWords words = new FormWords(JSON.readTree("{\"a\": {\"label\": \"甲\"}}"));

        assertThat(words.missing(form)).isEqualTo(List.of("a.options.x", "b.label"));
        assertThat(words.over(form).findValuesAsText("label")).containsExactly("甲", "X", "B");
    }
}
