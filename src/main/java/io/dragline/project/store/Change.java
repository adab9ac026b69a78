package io.dragline.project.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One setting that differs.
 *
 * @param path such as {@code services.api.replicas}
 * @param before null: it was not there
 * @param after null: it is not there any more
 */
record Change(
        String path,
        @JsonProperty("change") Kind kind,
        @Nullable String before,
        @Nullable String after) {
    /** What became of it. */
    enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
