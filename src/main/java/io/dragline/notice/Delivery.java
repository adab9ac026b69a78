package io.dragline.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One notice on its way to one channel.
 *
 * @param channel its name; of a push address it is empty
 * @param project of the channel; null: it is told of all projects
 * @param by who wanted it sent again, or tried the channel
 * @param nextAt when it is tried again; null: not any more
 * @param reason what came back last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Delivery(
        @Schema(type = "string") long id,
        @Schema(hidden = true) @com.fasterxml.jackson.annotation.JsonIgnore long channelId,
        String channel,
        @Nullable String project,
        ChannelKind kind,
        Notice notice,
        @Nullable String by,
        Instant madeAt,
        State state,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    /** Where a delivery stands. */
    enum State {
        /** It waits for its turn, or to be tried again. */
        PENDING,
        DELIVERED,
        GIVEN_UP,
        /** A newer state of the project goes instead. */
        REPLACED
    }
}
