package io.dragline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongWordsTest {
    @Test
    void keepsTheSentenceAroundAHugeWord() {
        assertThat(LongWords.cut("name: '" + "x".repeat(100_000) + "' is no name"))
                .isEqualTo("name: '" + "x".repeat(199) + "… is no name");
        String address = "https://" + "a".repeat(250);
        assertThat(LongWords.cut(address)).isEqualTo(address);
    }
}
