package io.dragline.hook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as it came, before anybody believes it.
 *
 * @param headers by their names in lower case
 * @param body the very bytes that were signed
 */
record Delivered(Map<String, String> headers, byte[] body) {
    @Nullable
    String header(String name) {
        return headers.get(name);
    }
}
