package io.dragline.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
}
