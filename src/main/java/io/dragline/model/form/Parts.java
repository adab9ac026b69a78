package io.dragline.model.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The components that a form may hold, each with its properties; a group's components are checked one by one. */
final class Parts {
    private static final Shape LAYOUT = Shape.object(Map.of("row", Shape.WORD, "columns", Shape.NUMBER));
    private static final Shape BESIDE = Shape.object(Map.of("prefixAdorner", Shape.TEXT, "suffixAdorner", Shape.TEXT));
    private static final Shape RULES = Shape.object(Map.of(
            "required", Shape.FLAG,
            "minLength", Shape.NUMBER,
            "maxLength", Shape.NUMBER,
            "min", Shape.NUMBER,
            "max", Shape.NUMBER,
            "pattern", Shape.PATTERN,
            "patternErrorMessage", Shape.TEXT,
            "validationType",
                    (type, place) -> {
                        // for the others the server would need the page's own idea of a telephone number
                        if (!Set.of("", "custom").contains(type.asText()))
                            place.refuse("bad-value", "write a pattern of your own instead of '" + type.asText() + "'");
                    }));

    private static final Shape LATER = (components, place) -> {};

    private static final Map<String, Shape> ALL = Map.of("id", Shape.WORD, "type", Shape.WORD, "layout", LAYOUT);
    private static final Map<String, Shape> FIELD = with(
            ALL,
            Map.of(
                    "key", Shape.WORD,
                    "label", Shape.TEXT,
                    "description", Shape.TEXT,
                    "disabled", Shape.FLAG,
                    "readonly", Shape.FLAG,
                    "defaultValue", Shape.BEGINNING,
                    "validate", RULES));
    private static final Map<String, Shape> CHOICE = with(FIELD, Map.of("values", Shape.OPTIONS));

    static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

    private static final Map<String, Map<String, Shape>> BY_TYPE = with(
            Map.of(
                    "textfield", with(FIELD, Map.of("appearance", BESIDE)),
                    "textarea", FIELD,
                    "number",
                            with(
                                    FIELD,
                                    Map.of(
                                            "appearance", BESIDE,
                                            "decimalDigits", Shape.NUMBER,
                                            "increment", Shape.NUMBER)),
                    "checkbox", FIELD,
                    "radio", CHOICE,
                    "checklist", CHOICE,
                    "taglist", CHOICE,
                    "select", with(CHOICE, Map.of("searchable", Shape.FLAG))),
            Map.of(
                    "text", with(ALL, Map.of("text", Shape.TEXT)),
                    "separator", ALL,
                    "spacer", with(ALL, Map.of("height", Shape.NUMBER)),
                    "group",
                            with(
                                    ALL,
                                    Map.of(
                                            "label", Shape.TEXT,
                                            "showOutline", Shape.FLAG,
                                            "verticalAlignment", Shape.WORD,
                                            "components", LATER))));

    static final Shape FORM = Shape.object(Map.of(
            "id", Shape.WORD,
            "type", Shape.WORD,
            "schemaVersion", Shape.NUMBER,
            "components", LATER,
            "executionPlatform", Shape.WORD,
            "executionPlatformVersion", Shape.WORD,
            "exporter", Shape.object(Map.of("name", Shape.WORD, "version", Shape.WORD))));

    private Parts() {}

    static Set<String> types() {
        return BY_TYPE.keySet();
    }

    static boolean isField(String type) {
        return BY_TYPE.getOrDefault(type, Map.of()).containsKey("key");
    }

    static Shape shape(String type) {
        return Shape.object(BY_TYPE.getOrDefault(type, Map.of()));
    }

    private static <T> Map<String, T> with(Map<String, T> some, Map<String, T> more) {
        Map<String, T> all = new HashMap<>(some);
        all.putAll(more);
        return Map.copyOf(all);
    }
}
