package io.dragline.hook;

import org.jspecify.annotations.Nullable;

/**
 * What a delivery led to for one service.
 *
 * @param run of a chain, instead of a deployment
 * @param how null: not decided yet
 */
record Outcome(
        @Nullable Verdict how,
        @Nullable String deployment,
        @Nullable String run,
        @Nullable String reason) {
    static final Outcome OPEN = new Outcome(null, null, null, null);
}
