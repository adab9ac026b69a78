package io.dragline.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers in the reader's language. */
class SpokenTest {
    private final ObjectMapper json = new ObjectMapper();
    private final Spoken spoken = new Spoken(new Sentences(), json);

    private record Answer(String name, @Nullable String reason, List<String> warnings, List<Line> lines) {}

    private record Line(String stream, String text) {}

    private static final String SENTENCE = "nothing serves that could be removed";

    @Test
    void translatesSentencesAndNothingElse() {
        Answer answer = new Answer(
                SENTENCE,
                SENTENCE,
                List.of(SENTENCE),
                List.of(new Line("OUTPUT", SENTENCE), new Line("NOTE", SENTENCE)));

        assertThat(spoken.in(Language.CHINESE, answer).toString())
                .isEqualTo("""
                        {"name":"%1$s","reason":"%2$s","warnings":["%2$s"],\
                        "lines":[{"stream":"OUTPUT","text":"%1$s"},{"stream":"NOTE","text":"%2$s"}]}""".formatted(SENTENCE, "没有正在提供服务的版本可以移除"));
    }

    @Test
    void leavesEnglishAnswersAsTheyAre() {
        Answer answer = new Answer("x", null, List.of(), List.of());

        assertThat(spoken.in(Language.ENGLISH, answer)).isSameAs(answer);
        assertThat(spoken.in(Language.CHINESE, answer).toString()).contains("\"reason\":null");
    }

    @Test
    void translatesADocumentThatIsTextAlready() throws Exception {
        assertThat(spoken.document(
                        Language.CHINESE, "{\"id\":\"7\",\"state\":\"FAILED\",\"reason\":\"cancelled by a person\"}"))
                .isEqualTo("{\"id\":\"7\",\"state\":\"FAILED\",\"reason\":\"被人取消\"}");
        assertThat(spoken.document(Language.ENGLISH, "{\"reason\": \"cancelled by a person\"}"))
                .isEqualTo("{\"reason\": \"cancelled by a person\"}");
    }
}
