package io.dragline.proxy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What nginx says it routes to.
 *
 * @param generation the deployment whose endpoints it holds; null: none
 * @param problem why it did not take the file as it stands; null: it did
 * @param inFlight requests under way by endpoint, also of endpoints that are no longer routed to
 */
public record ReadBack(
        @Nullable String generation, @Nullable String problem, List<String> endpoints, Map<String, Integer> inFlight) {
    public ReadBack {
        endpoints = List.copyOf(endpoints);
        inFlight = Map.copyOf(inFlight);
    }

    static ReadBack parse(String text) {
        String generation = null;
        String problem = null;
        List<String> endpoints = new ArrayList<>();
        Map<String, Integer> inFlight = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            if (line.matches("generation \\d+")) generation = line.substring(11);
            if (line.startsWith("problem ")) problem = line.substring(8);
            if (line.startsWith("endpoint ")) endpoints.add(line.substring(9));
            if (line.matches("inflight \\S+ -?\\d{1,9}")) {
                String[] words = line.split(" ", -1);
                inFlight.put(words[1], Integer.parseInt(words[2]));
            }
        }
        return new ReadBack(generation, problem, endpoints, inFlight);
    }
}
