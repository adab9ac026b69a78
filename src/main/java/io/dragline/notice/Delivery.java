package io.dragline.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
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
        long id,
        @JsonIgnore long channelId,
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
    Claim claim() {
        return new Claim(id, attempts, madeAt);
    }

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
