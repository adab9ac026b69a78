package io.dragline.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dragline.journal.ChainNews;
import io.dragline.step.DeploymentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the journal told, before anybody asked who wants to know.
 *
 * @param at the time of the transaction
 * @param text of a {@link Document}, which a later version may have written
 */
record Fact(long id, Instant at, DeploymentId deployment, String text) {
    /** @param chain null: it is about a deployment */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            String state,
            @Nullable String reason,
            @Nullable String task,
            @Nullable ChainNews chain) {}
}
