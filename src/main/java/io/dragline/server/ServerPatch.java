package io.dragline.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

/** Lays changes over what is stored, as a JSON merge patch: what is not named stays. */
@Component
class ServerPatch {
    private final ObjectMapper json;

    ServerPatch(ObjectMapper json) {
        this.json = json;
    }

    ServerBody apply(Server stored, ObjectNode changes) {
        try {
            return json.treeToValue(merged(json.valueToTree(stored), changes), ServerBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the changes cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static ObjectNode merged(ObjectNode stored, ObjectNode changes) {
        for (var change : changes.properties()) {
            JsonNode before = stored.get(change.getKey());
            boolean both = before instanceof ObjectNode && change.getValue() instanceof ObjectNode;
            stored.set(
                    change.getKey(),
                    both ? merged((ObjectNode) before, (ObjectNode) change.getValue()) : change.getValue());
        }
        return stored;
    }
}
