package io.dragline.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the steps of a deployment's JSON. */
final class Steps {
    private Steps() {}

    static Stream<JsonNode> of(JsonNode deployment) {
        return StreamSupport.stream(deployment.get("steps").spliterator(), false);
    }

    static Stream<JsonNode> of(JsonNode deployment, String topic) {
        return of(deployment).filter(step -> step.get("topic").asText().equals(topic));
    }

    static JsonNode one(JsonNode deployment, String topic) {
        return of(deployment, topic).reduce((first, second) -> second).orElseThrow();
    }
}
