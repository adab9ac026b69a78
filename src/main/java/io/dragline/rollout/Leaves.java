package io.dragline.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A document as its values by their places, such as {@code variables.LOG_LEVEL}. */
public final class Leaves {
    private Leaves() {}

    public static void put(String place, JsonNode node, Map<String, String> into) {
        if (node.isObject())
            node.fields()
                    .forEachRemaining(field -> put(
                            place.isEmpty() ? field.getKey() : place + "." + field.getKey(), field.getValue(), into));
        else if (!node.isNull()) into.put(place, node.isValueNode() ? node.asText() : node.toString());
    }
}
