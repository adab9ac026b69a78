package io.dragline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The sentences of the command line in the reader's language. */
final class Messages {
    private final String language;
    private final ResourceBundle bundle;

    private Messages(String language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** The first of the variables that is set decides; anything but Chinese is English. */
    static Messages of(Surroundings surroundings) {
        String language = "";
        for (String name : new String[] {"DRAGLINE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
            if (language.isEmpty()) language = surroundings.variable(name);
        boolean chinese = language.toLowerCase(Locale.ROOT).startsWith("zh");
        return chinese
                ? new Messages("zh-CN", read("/cli/messages_zh_CN.properties"))
                : new Messages("en", read("/cli/messages.properties"));
    }

    /** As HTTP names it. */
    String language() {
        return language;
    }

    /** Asked for by its exact name: a bundle that is searched for by locale would open every jar there is. */
    private static ResourceBundle read(String name) {
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence with {@code {0}}, {@code {1}}… filled in. */
    String text(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) text = text.replace("{" + i + "}", String.valueOf(values[i]));
        return text;
    }
}
