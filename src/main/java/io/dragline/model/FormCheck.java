package io.dragline.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Judges data by the form that asked for it, as the page did: what a browser says is not believed. */
final class FormCheck {
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    FormCheck(JsonNode form) {
        collect(form.path("components"));
    }

    private void collect(JsonNode components) {
        for (JsonNode component : components) {
            if (component.has("key")) fields.put(component.get("key").asText(), component);
            collect(component.path("components"));
        }
    }

    /** What may become variables: the fields that people may fill in. */
    Map<String, Object> values(Map<String, @Nullable Object> data) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key : data.keySet())
            if (!fields.containsKey(key))
                mistakes.add(key + ": the form has no such field; it has " + new TreeSet<>(fields.keySet()));
        fields.forEach((key, field) -> {
            if (field.path("readonly").asBoolean() || field.path("disabled").asBoolean()) return;
            Object value = data.get(key);
            if (value == null || isNothing(value, field)) missing(key, field);
            else if (fits(key, field, value)) values.put(key, value);
        });
        if (!mistakes.isEmpty()) throw new IllegalArgumentException(String.join("; ", mistakes));
        return values;
    }

    /** As the page sees it: a box that must be ticked is not filled in by leaving it. */
    private static boolean isNothing(Object value, JsonNode field) {
        if (value instanceof Boolean ticked && field.path("type").asText().equals("checkbox"))
            return !ticked && field.path("validate").path("required").asBoolean();
        return value.equals("") || (value instanceof List<?> many && many.isEmpty());
    }

    /** A field that may be hidden cannot be demanded here: its condition is the page's to evaluate. */
    private void missing(String key, JsonNode field) {
        if (field.path("validate").path("required").asBoolean() && !field.has("conditional"))
            mistakes.add(key + ": must be filled in");
    }

    private boolean fits(String key, JsonNode field, Object value) {
        int before = mistakes.size();
        JsonNode rules = field.path("validate");
        switch (field.path("type").asText()) {
            case "number" -> number(key, field, value);
            case "checkbox" -> require(value instanceof Boolean, key + ": must be true or false");
            case "radio", "select" -> choice(key, field, value);
            case "checklist", "taglist" -> {
                require(value instanceof List<?>, key + ": must be a list");
                if (value instanceof List<?> many) for (Object one : many) choice(key, field, String.valueOf(one));
            }
            default -> text(key, rules, value);
        }
        return mistakes.size() == before;
    }

    private void number(String key, JsonNode field, Object value) {
        JsonNode rules = field.path("validate");
        if (!(value instanceof Number number)) {
            mistakes.add(key + ": must be a number");
            return;
        }
        require(
                !rules.hasNonNull("min")
                        || number.doubleValue() >= rules.get("min").asDouble(),
                key + ": must be at least " + rules.path("min").asText());
        require(
                !rules.hasNonNull("max")
                        || number.doubleValue() <= rules.get("max").asDouble(),
                key + ": must be at most " + rules.path("max").asText());
        BigDecimal exact = new BigDecimal(number.toString());
        int digits = field.path("decimalDigits").asInt(Integer.MAX_VALUE);
        require(exact.stripTrailingZeros().scale() <= digits, key + ": must have at most " + digits + " decimals");
        String increment = field.path("increment").asText("");
        BigDecimal step = increment.isEmpty() ? BigDecimal.ZERO : new BigDecimal(increment);
        require(
                step.signum() == 0 || exact.remainder(step).signum() == 0,
                key + ": must be a multiple of " + increment);
    }

    private void choice(String key, JsonNode field, Object value) {
        Set<String> known = new TreeSet<>();
        for (JsonNode each : field.path("values")) known.add(each.path("value").asText());
        require(known.contains(String.valueOf(value)), key + ": must be one of " + known);
    }

    private void text(String key, JsonNode rules, Object value) {
        if (!(value instanceof String text)) {
            mistakes.add(key + ": must be text");
            return;
        }
        int longest = rules.path("maxLength").asInt(4000);
        require(text.length() <= longest, key + ": must have at most " + longest + " characters");
        require(
                text.length() >= rules.path("minLength").asInt(0),
                key + ": must have at least " + rules.path("minLength").asText() + " characters");
        String pattern = rules.path("pattern").asText("");
        require(pattern.isEmpty() || PatientMatch.found(pattern, text), key + ": must match " + pattern);
    }

    private void require(boolean good, String mistake) {
        if (!good) mistakes.add(mistake);
    }
}
