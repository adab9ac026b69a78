package io.dragline.deployment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table; {@code state} is QUEUED, STARTED or an end state. */
record DeploymentRow(
        long id,
        String project,
        String service,
        @Nullable String environment,
        String kind,
        String request,
        String model,
        @Nullable Integer modelVersion,
        String trigger,
        String startedBy,
        @Nullable String note,
        String state,
        @Nullable String reason,
        @Nullable Integer release,
        @Nullable Integer previousRelease,
        @Nullable String image,
        @Nullable String revision,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long chain) {
    static final String STARTED = "STARTED";

    /** Such as {@code shop/api@prod}. */
    String what() {
        return project + "/" + service + (environment == null ? "" : "@" + environment);
    }

    boolean isOpen() {
        return isStarted() || state.equals(State.QUEUED.name());
    }

    boolean isStarted() {
        return state.equals(STARTED);
    }
}
