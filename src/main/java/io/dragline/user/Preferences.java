package io.dragline.user;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the page remembers of a person on every browser; null: as the browser says. */
record Preferences(@Nullable String language, @Nullable String theme) {
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final Set<String> THEMES = Set.of("light", "dark", "system");

    Preferences {
        oneOf("language", language, LANGUAGES);
        oneOf("theme", theme, THEMES);
    }

    private static void oneOf(String field, @Nullable String value, Set<String> known) {
        if (value != null && !known.contains(value))
            throw new IllegalArgumentException(field + ": '" + value + "' is not one of "
                    + known.stream().sorted().toList());
    }
}
