package io.dragline.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In which a channel is told. */
enum Language {
    EN("en"),
    ZH_CN("zh-CN");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    @JsonValue
    String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @JsonCreator
    static Language of(String tag) {
        for (Language language : values()) if (language.tag.equals(tag)) return language;
        throw new IllegalArgumentException("'" + tag + "' is neither en nor zh-CN");
    }
}
