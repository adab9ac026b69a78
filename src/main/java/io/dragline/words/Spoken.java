package io.dragline.words;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** JSON whose sentences are in the reader's language. Which of its texts are sentences, their names say. */
@Component
public class Spoken {
    /** All that the API calls so is a sentence of the server, or a person's own words, which no catalogue holds. */
    private static final Set<String> NAMES = Set.of(
            "reason",
            "error",
            "problem",
            "detail",
            "found",
            "mend",
            "what",
            "why",
            "warnings",
            "advice",
            "notes",
            "because",
            "about",
            "barred",
            "needless",
            "voided");

    private final Sentences sentences;
    private final ObjectMapper json;

    Spoken(Sentences sentences, ObjectMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    /** @param answer anything that is written as JSON */
    public Object in(Language language, Object answer) {
        return language == Language.ENGLISH ? answer : translated(json.valueToTree(answer), language);
    }

    /** @param text a JSON document */
    public String document(Language language, String text) throws JsonProcessingException {
        if (language == Language.ENGLISH) return text;
        return json.writeValueAsString(translated(json.readTree(text), language));
    }

    private JsonNode translated(JsonNode node, Language language) {
        node.forEach(child -> translated(child, language));
        if (!(node instanceof ObjectNode object)) return node;
        for (Map.Entry<String, JsonNode> field : object.properties())
            if (NAMES.contains(field.getKey()) || isNote(field.getKey(), object) || isTitle(field.getKey(), object))
                field.setValue(said(field.getValue(), language));
        return node;
    }

    /** A line of a step's output that the step itself said. */
    private static boolean isNote(String name, ObjectNode object) {
        return name.equals("text") && object.path("stream").asText().equals("NOTE");
    }

    /** Of a problem detail; other titles are names. */
    private static boolean isTitle(String name, ObjectNode object) {
        return name.equals("title") && object.has("status") && object.has("detail");
    }

    private JsonNode said(JsonNode value, Language language) {
        if (value.isTextual()) return TextNode.valueOf(sentences.say(value.asText(), language));
        if (value instanceof ArrayNode list)
            for (int i = 0; i < list.size(); i++) if (list.get(i).isTextual()) list.set(i, said(list.get(i), language));
        return value;
    }
}
