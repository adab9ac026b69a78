package io.dragline.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an environment may change now.
 *
 * @param opensAt null: it is open, or nobody can say when it will be
 * @param closesAt of one that is open: when it ends; null: it does not
 * @param why of one that is closed: one sentence; null: it is open
 */
public record Opening(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable String why) {
    public boolean isOpen() {
        return why == null;
    }

    static Opening open(@Nullable Instant closesAt) {
        return new Opening(null, closesAt, null);
    }

    static Opening closed(@Nullable Instant opensAt, String why) {
        return new Opening(opensAt, null, why);
    }
}
