package io.dragline.deployment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dragline.journal.StepRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One deployment as others see it; the contract's JSON. Lists of deployments leave the steps out. */
record DeploymentView(
        String id,
        String project,
        String service,
        @Nullable String environment,
        String kind,
        State state,
        @Nullable Integer release,
        @Nullable Integer previousRelease,
        @Nullable String image,
        @Nullable String revision,
        String trigger,
        String startedBy,
        @Nullable String note,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        Model model,
        @Nullable Integer queuePosition,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StepRecord> steps) {
    /** @param version null until it has started */
    record Model(String key, @Nullable Integer version) {}
}
