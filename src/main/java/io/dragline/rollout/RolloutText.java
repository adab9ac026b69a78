package io.dragline.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Rollouts as rows hold them. */
@Component
class RolloutText {
    private final ObjectMapper json;

    RolloutText(ObjectMapper json) {
        this.json = json;
    }

    Rollout read(String document) {
        try {
            return json.readValue(document, Rollout.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored rollout cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    String write(Rollout rollout) {
        try {
            return json.writeValueAsString(rollout);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rollout cannot be written", e);
        }
    }
}
