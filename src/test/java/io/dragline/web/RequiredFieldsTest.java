package io.dragline.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequiredFieldsTest {
    @SuppressWarnings("UnusedVariable") // read by reflection
    private record Key(@Nullable String file, @Nullable List<String> words) {}

    @SuppressWarnings("UnusedVariable")
    private record Body(
            String name,
            int port,
            @Nullable String note,
            @Nullable Inner inner) {}

    @SuppressWarnings("UnusedVariable")
    private record Inner(String host, Key key) {}

    @Test
    void letsPassWhatIsCompleteOrMayBeLeftOut() {
        assertThatCode(() -> RequiredFields.refuseIncomplete("", new Body("a", 0, null, null)))
                .doesNotThrowAnyException();
        assertThatCode(() -> RequiredFields.refuseIncomplete("", "text, no record"))
                .doesNotThrowAnyException();
    }

    @Test
    @SuppressWarnings("NullAway") // as Jackson makes it of a body without the key
    void namesWhatIsMissingAndWhere() {
        assertThatThrownBy(() -> RequiredFields.refuseIncomplete("", new Body(null, 0, null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name: is missing");
        assertThatThrownBy(() -> RequiredFields.refuseIncomplete(
                        "", new Body("a", 0, null, new Inner(null, new Key(null, null)))))
                .hasMessage("inner.host: is missing");
    }

    @SuppressWarnings("UnusedVariable")
    private record Lists(
            @Nullable List<Inner> inner,
            @Nullable Map<String, String> texts,
            @Nullable Map<String, @Nullable String> holes) {}

    @Test
    @SuppressWarnings("NullAway") // as Jackson makes it of null in a list
    void looksIntoListsAndMaps() {
        assertThatThrownBy(() -> RequiredFields.refuseIncomplete(
                        "", new Lists(Arrays.asList(new Inner("a", new Key(null, null)), null), null, null)))
                .hasMessage("inner.[1]: is missing");
        assertThatThrownBy(() ->
                        RequiredFields.refuseIncomplete("", new Lists(null, Collections.singletonMap("a", null), null)))
                .hasMessage("texts.a: is missing");
        assertThatCode(() ->
                        RequiredFields.refuseIncomplete("", new Lists(null, null, Collections.singletonMap("a", null))))
                .doesNotThrowAnyException();
    }
}
