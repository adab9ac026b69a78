package io.dragline.words;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that the server speaks. */
public enum Language {
    ENGLISH,
    CHINESE;

    /**
     * The one that a request wishes most; English if it wishes none of them.
     *
     * @param wished the header Accept-Language
     */
    public static Language of(@Nullable String wished) {
        if (wished == null) return ENGLISH;
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(wished)) {
                String language = range.getRange();
                if (range.getWeight() == 0) continue;
                if (language.equals("zh") || language.startsWith("zh-")) return CHINESE;
                if (language.equals("en") || language.startsWith("en-") || language.equals("*")) return ENGLISH;
            }
        } catch (IllegalArgumentException unreadable) {
            // as if it wished none
        }
        return ENGLISH;
    }
}
