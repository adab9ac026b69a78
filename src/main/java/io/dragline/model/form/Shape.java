package io.dragline.model.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a value in a form may be. */
interface Shape {
    int MOST_OPTIONS = 100;
    int LONGEST_PATTERN = 200;

    void check(JsonNode value, Place place);

    Shape TEXT = (value, place) -> {
        if (isText(value, place)) Wording.check(value.asText(), place);
    };

    Shape WORD = (value, place) -> {
        if (isText(value, place) && !value.asText().matches("[\\w .-]{0,80}"))
            place.refuse("bad-value", "'" + value.asText() + "' is no word");
    };

    Shape FLAG = (value, place) -> {
        if (!value.isBoolean() && !isExpression(value, place)) place.refuse("bad-value", "it is true or false");
    };

    /** The editor writes some numbers as text. */
    Shape NUMBER = (value, place) -> {
        if (!value.isNumber() && !isExpression(value, place) && !value.asText().matches("-?\\d{1,15}(\\.\\d{1,15})?"))
            place.refuse("bad-value", "it is a number");
    };

    Shape PATTERN = (value, place) -> {
        if (!isText(value, place)) return;
        try {
            if (value.asText().length() > LONGEST_PATTERN)
                place.refuse("bad-pattern", "a pattern has at most " + LONGEST_PATTERN + " characters");
            else Pattern.compile(value.asText());
        } catch (PatternSyntaxException unreadable) {
            place.refuse("bad-pattern", "it is no regular expression: " + unreadable.getDescription());
        }
    };

    /** What a field begins with. */
    Shape BEGINNING = (value, place) -> {
        if (value.isArray()) value.forEach(each -> isText(each, place));
        else if (value.isTextual()) Wording.check(value.asText(), place);
        else if (!value.isNumber() && !value.isBoolean()) place.refuse("bad-value", "it is one value, or a list");
    };

    Shape OPTION = object(Map.of("label", TEXT, "value", WORD));

    Shape OPTIONS = (value, place) -> {
        Set<String> known = new HashSet<>();
        if (!value.isArray() || value.isEmpty() || value.size() > MOST_OPTIONS)
            place.refuse("bad-options", "name 1 to " + MOST_OPTIONS + " choices, each with a label and a value");
        for (JsonNode option : value) {
            OPTION.check(option, place);
            String said = option.path("value").asText();
            if (said.isBlank()) place.refuse("bad-options", "every choice has a value");
            else if (!known.add(said)) place.refuse("bad-options", "two choices have the value '" + said + "'");
        }
    };

    /** Nothing but these properties. */
    static Shape object(Map<String, Shape> properties) {
        return (value, place) -> {
            if (!value.isObject()) place.refuse("bad-value", "it holds " + new TreeSet<>(properties.keySet()));
            value.fields().forEachRemaining(field -> {
                Shape shape = properties.get(field.getKey());
                Place at = place.at(field.getKey());
                if (shape == null)
                    at.refuse(
                            "property-not-allowed",
                            "'" + field.getKey() + "' is not allowed here; allowed: "
                                    + new TreeSet<>(properties.keySet()));
                else if (!field.getValue().isNull()) shape.check(field.getValue(), at);
            });
        };
    }

    private static boolean isText(JsonNode value, Place place) {
        if (!value.isTextual()) place.refuse("bad-value", "it is text");
        return value.isTextual();
    }

    private static boolean isExpression(JsonNode value, Place place) {
        boolean computed = value.isTextual() && value.asText().strip().startsWith("=");
        if (computed) place.refuse("expression", Wording.NOTHING_IS_COMPUTED);
        return computed;
    }
}
