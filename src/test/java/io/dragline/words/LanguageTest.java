package io.dragline.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request wishes, and what it gets. */
class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | CHINESE",
                "zh | CHINESE",
                "ZH-hans-cn | CHINESE",
                "zh-CN,zh;q=0.9,en;q=0.8 | CHINESE",
                "fr, zh;q=0.5 | CHINESE",
                "en,zh;q=0.9 | ENGLISH",
                "en;q=0.1, zh;q=0.9 | CHINESE",
                "zh;q=0 | ENGLISH",
                "fr | ENGLISH",
                "* | ENGLISH",
                "zhuang | ENGLISH",
                "'' | ENGLISH",
                ";;;q=9 | ENGLISH",
            })
    void speaksChineseToWhomItIsTheFirstThatIsSpokenHere(String wished, Language expected) {
        assertThat(Language.of(wished)).isEqualTo(expected);
    }

    @org.junit.jupiter.api.Test
    void speaksEnglishToPrograms() {
        assertThat(Language.of(null)).isEqualTo(Language.ENGLISH);
    }
}
