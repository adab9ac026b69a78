package io.dragline.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Our words and our templates in one language. */
final class Wording {
    private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

    private final Properties texts = new Properties();

    private Wording(Language language) {
        String file = "/notice/" + language.tag() + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read when it is first needed. */
    static synchronized Wording of(Language language) {
        return ALL.computeIfAbsent(language, Wording::new);
    }

    String template(NoticeEvent event) {
        return text("template." + event.word());
    }

    String event(NoticeEvent event) {
        return text("event." + event.word());
    }

    /** One that we have no word for is told as it is. */
    String word(String of, String word) {
        return texts.getProperty(of + "." + word, word);
    }

    /** {@code 42 s}, {@code 3 min 5 s}, {@code 2 h 1 min}. */
    String duration(long seconds) {
        if (seconds < 60) return seconds + text("seconds");
        if (seconds < 3600)
            return seconds / 60
                    + text("minutes")
                    + (seconds % 60 == 0 ? "" : text("gap") + seconds % 60 + text("seconds"));
        return seconds / 3600
                + text("hours")
                + (seconds % 3600 < 60 ? "" : text("gap") + seconds % 3600 / 60 + text("minutes"));
    }

    String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) throw new IllegalStateException("no text for " + key);
        return text;
    }
}
