package io.dragline.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Work in progress on a form; only its newest state is kept.
 *
 * @param version is another one after each save; who saves names the one that they began with
 */
record FormDraft(String key, JsonNode schema, long version, Instant updatedAt, String updatedBy) {
    Draft.Head head() {
        return new Draft.Head(version, updatedAt, updatedBy);
    }
}
