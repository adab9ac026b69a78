package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001b[2Jb",
                "a\u001b[1;1Hb",
                "a\u001b[?1049hb",
                "a\u001b]0;owned\u0007b",
                "a\u001b]52;c;cm0gLXJm\u001b\\b",
                "a\u001bP1$r\u001b\\b",
                "a\u001bcb",
                "a\u009b2Jb",
                "a\rb",
                "a\bb",
                "a\u202eb",
                "a\u001b[>4;2mb",
                "a\u0000b",
                "ab\u001b[",
                "ab\u001b]0;never ended",
                "ab\u001b",
                "a\u001b\u001b[2Jb",
            })
    void takesOutEverySequenceThatIsNoColour(String hostile) {
        assertThat(Harmless.line(hostile)).isEqualTo("ab");
    }

    @Test
    void keepsColoursAndEndsThem() {
        assertThat(Harmless.line("\u001b[1;38;5;196mred")).isEqualTo("\u001b[1;38;5;196mred\u001b[0m");
    }

    @Test
    void keepsTabsAndChinese() {
        assertThat(Harmless.line("a\t中文 😀")).isEqualTo("a\t中文 😀");
    }
}
