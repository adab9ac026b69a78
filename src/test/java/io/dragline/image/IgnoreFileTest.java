package io.dragline.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreFileTest {
    @ParameterizedTest
    @CsvSource({
        "*.log,          a.log,            true",
        "*.log,          sub/a.log,        false",
        "**/*.log,       sub/deep/a.log,   true",
        "**/*.log,       a.log,            true",
        "target,         target/x/y.class, true",
        "/target/,       target,           true",
        "target,         mytarget,         false",
        "a/?.txt,        a/b.txt,          true",
        "a/?.txt,        a/bb.txt,         false",
        "a/**,           a/b/c,            true",
        "[ab].txt,       b.txt,            true",
        "[ab].txt,       c.txt,            false",
        "*|!keep.md,     keep.md,          false",
        "*|!keep.md,     other.md,         true",
        "*.md|!a*|ab.md, ab.md,            true",
        "# a.log,        a.log,            false",
        "a+b(c).txt,     a+b(c).txt,       true"
    })
    void decidesAsDockerDoes(String lines, String path, boolean ignored) {
        assertThat(IgnoreFile.of(List.of(lines.split("\\|"))).ignores(path)).isEqualTo(ignored);
    }
}
