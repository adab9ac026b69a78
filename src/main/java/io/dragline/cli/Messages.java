package io.dragline.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the command line in the reader's language. */
final class Messages {
    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The first of the variables that is set decides; anything but Chinese is English. */
    static Messages of(Surroundings surroundings) {
        String language = "";
        for (String name : new String[] {"DRAGLINE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
            if (language.isEmpty()) language = surroundings.variable(name);
        Locale locale = language.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle("cli/messages", locale, exact));
    }

    /** The sentence with {@code {0}}, {@code {1}}… filled in. */
    String text(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) text = text.replace("{" + i + "}", String.valueOf(values[i]));
        return text;
    }
}
