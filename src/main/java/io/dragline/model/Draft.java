package io.dragline.model;

import java.time.Instant;

/**
 * Work in progress on a model; only its newest state is kept.
 *
 * @param version counts its saves; who saves names the one that they began with
 */
record Draft(String key, String xml, long version, Instant updatedAt, String updatedBy) {
    /** Without the text. */
    record Head(long version, Instant updatedAt, String updatedBy) {}

    Head head() {
        return new Head(version, updatedAt, updatedBy);
    }
}
