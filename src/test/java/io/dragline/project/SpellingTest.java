package io.dragline.project;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "main",
                "feature/deep/one",
                "v1.0",
                "42",
                "功能/登录",
                "für-alle",
                "fix#12",
                "dependabot/npm/@types/node-1",
                "release+1",
                "91d5ab380356d4d0ed3ea9534dcec4fa130a8cea"
            })
    void takesWhatPeopleNameBranches(String name) {
        assertThatCode(() -> Spelling.requireRevision(name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-x",
                "--upload-pack=x",
                "a..b",
                "a b",
                "a'b",
                "HEAD~1",
                "v1^{}",
                "a@{1}",
                "@",
                "a\nb",
                "$(id)",
                "x.lock",
                "/a",
                "a//b",
                "a:b",
                "\u202eab"
            })
    void refusesWhatIsMoreThanAName(String name) {
        assertThatThrownBy(() -> Spelling.requireRevision(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names no revision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "a b", "UPPER", "a:b:c", "x@sha256:abc", "$(id)", "a;b"})
    void refusesWhatIsNoImage(String name) {
        assertThatThrownBy(() -> Spelling.requireImage(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names no image");
    }
}
