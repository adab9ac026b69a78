package io.dragline.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What people read of steps, in their language; in English a step speaks for itself. */
final class StepTexts {
    private static final StepTexts ENGLISH = new StepTexts("/steps/steps.properties");
    private static final StepTexts CHINESE = new StepTexts("/steps/steps_zh_CN.properties");

    private final Properties texts = new Properties();

    private StepTexts(String file) {
        try (InputStream in = Objects.requireNonNull(StepTexts.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Anything but Chinese is English. */
    static StepTexts of(@Nullable String language) {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
    }

    String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    String text(String key, String otherwise) {
        return this == ENGLISH ? otherwise : text(key);
    }
}
