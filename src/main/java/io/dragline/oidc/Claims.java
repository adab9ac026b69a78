package io.dragline.oidc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a provider says of a person. */
record Claims(Map<String, Object> all) {
    @Nullable
    String text(String claim) {
        return all.get(claim) instanceof String text && !text.isBlank() ? text : null;
    }

    /** A list of texts, or one. */
    List<String> texts(String claim) {
        Object value = all.get(claim);
        if (value instanceof String text) return List.of(text);
        if (!(value instanceof List<?> list)) return List.of();
        return list.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    boolean lacks(String claim) {
        return !all.containsKey(claim);
    }

    /** What the token itself says stays. */
    Claims and(Map<String, Object> more) {
        Map<String, Object> merged = new HashMap<>(more);
        merged.putAll(all);
        return new Claims(merged);
    }
}
