package io.dragline.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the deployments of a run's JSON. */
final class Links {
    private Links() {}

    private static Stream<JsonNode> of(JsonNode run, boolean undo) {
        return StreamSupport.stream(run.get("deployments").spliterator(), false)
                .filter(link -> link.get("undo").asBoolean() == undo)
                .map(link -> link.get("deployment"));
    }

    static List<JsonNode> forward(JsonNode run) {
        return of(run, false).toList();
    }

    /** The services, in the order in which they were brought back. */
    static List<String> undone(JsonNode run) {
        return of(run, true)
                .filter(each -> each.get("state").asText().equals("SUCCEEDED"))
                .map(each -> each.get("service").asText())
                .toList();
    }

    static JsonNode of(JsonNode run, String service) {
        return of(run, false)
                .filter(each -> each.get("service").asText().equals(service))
                .findFirst()
                .orElseThrow();
    }

    static Instant time(JsonNode deployment, String name) {
        return Instant.parse(deployment.get(name).asText());
    }
}
