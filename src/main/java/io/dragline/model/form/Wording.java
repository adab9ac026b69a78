package io.dragline.model.form;

import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text that people read may hold: markdown and names, but nothing that is computed, loaded or run. */
final class Wording {
    static final String NOTHING_IS_COMPUTED = "what begins with '=' would be computed, and nothing is; write the value";

    private static final int LONGEST = 4000;
    private static final Pattern SHOWN = Pattern.compile("\\{\\{([^}]*)}}");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]");
    private static final Pattern FOREIGN_LINK = Pattern.compile("]\\(\\s*(?!https?://|/(?!/))|]:");

    private Wording() {}

    static void check(String text, Place place) {
        if (text.length() > LONGEST) place.refuse("too-large", "a text has at most " + LONGEST + " characters");
        else if (text.strip().startsWith("=")) place.refuse("expression", NOTHING_IS_COMPUTED);
        else if (MARKUP.matcher(text).find())
            place.refuse("markup", "HTML is not shown; use **bold**, lists, headings");
        else if (text.contains("![")) place.refuse("image", "a form loads no images");
        else if (FOREIGN_LINK.matcher(text).find())
            place.refuse("link", "a link begins with https://, http:// or /, and stands where it is read");
        else names(text, place);
    }

    private static void names(String text, Place place) {
        Matcher shown = SHOWN.matcher(text);
        while (shown.find()) {
            String name = shown.group(1).strip();
            if (!name.matches("\\w+"))
                place.refuse("expression", "only a name can be shown, as in {{service}}; not {{" + name + "}}");
            else if (!place.names().contains(name))
                place.refuse(
                        "unknown-name", "there is no '" + name + "' to show; known: " + new TreeSet<>(place.names()));
        }
        if (shown.replaceAll("").contains("{{"))
            place.refuse("expression", "'{{' begins a name and '}}' ends it, as in {{service}}");
    }
}
