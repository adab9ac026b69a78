package io.dragline.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A form's texts in another language: by the component's id its {@code label}, {@code description}, {@code text} and {@code options}. */
final class FormWords {
    private static final List<String> TEXTS = List.of("label", "description", "text");

    private final JsonNode words;

    FormWords(JsonNode words) {
        this.words = words;
    }

    /** The form with these texts; what has none keeps its own. */
    JsonNode over(JsonNode form) {
        JsonNode copy = form.deepCopy();
        replace(copy.path("components"));
        return copy;
    }

    private void replace(JsonNode components) {
        for (JsonNode component : components) {
            JsonNode said = words.path(component.path("id").asText());
            for (String text : TEXTS) if (said.has(text)) ((ObjectNode) component).set(text, said.get(text));
            for (JsonNode option : component.path("values")) {
                JsonNode label = said.path("options").path(option.path("value").asText());
                if (label.isTextual()) ((ObjectNode) option).set("label", label);
            }
            replace(component.path("components"));
        }
    }

    /** What people would read in the form's own language, as {@code decision.options.approve}. */
    List<String> missing(JsonNode form) {
        List<String> missing = new ArrayList<>();
        missing(form.path("components"), missing);
        return missing;
    }

    private void missing(JsonNode components, List<String> missing) {
        for (JsonNode component : components) {
            String id = component.path("id").asText();
            JsonNode said = words.path(id);
            for (String text : TEXTS)
                if (component.has(text) && !said.path(text).isTextual()) missing.add(id + "." + text);
            for (JsonNode option : component.path("values")) {
                String value = option.path("value").asText();
                if (!said.path("options").path(value).isTextual()) missing.add(id + ".options." + value);
            }
            missing(component.path("components"), missing);
        }
    }
}
