package io.dragline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreesTest {
    @ParameterizedTest
    @CsvSource({"a, b", "a, b/c", "d/a, ../b", "d/e/a, ../../b", "d/a, ./../b", "a, ."})
    void keepsLinksThatStayInside(String path, String target) {
        assertThat(Trees.staysInside(path, target)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a, ..", "a, ../b", "a, /etc/passwd", "d/a, ../../b", "a, ./../b", "d/a, .././../b"})
    void refusesLinksThatLeadOut(String path, String target) {
        assertThat(Trees.staysInside(path, target)).isFalse();
    }

    @Test
    void refusesAStepUpThroughAnotherLinkSinceItMayEndAnywhere() {
        // "here" may be a link to ".": here/.. is then the folder above the tree
        assertThat(Trees.staysInside("a", "here/..")).isFalse();
        assertThat(Trees.staysInside("d/a", "x/../../b")).isFalse();
    }
}
