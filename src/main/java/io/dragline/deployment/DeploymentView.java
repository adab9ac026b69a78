package io.dragline.deployment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dragline.journal.StepRecord;
import io.dragline.policy.Pass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deployment as others see it; the contract's JSON. Lists of deployments leave the steps out.
 *
 * @param waitsUntil when its window opens, as far as is known; null: it does not wait for one
 * @param override who let it pass a closed window; null: nobody
 * @param chainRun the run of a chain of which it is a link; null: of none
 */
public record DeploymentView(
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String chainRun,
        @Nullable String note,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        Model model,
        @Nullable Integer queuePosition,
        @Nullable Instant waitsUntil,
        @Nullable Pass override,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StepRecord> steps,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Outlook outlook) {
    /** @param forecastSeconds how long a run usually takes; null: none like it has succeeded yet */
    public record Outlook(long lastEventId, @Nullable Double forecastSeconds, List<Element> elements) {}

    /**
     * What is known of a step before it runs.
     *
     * @param callActivity the element of the diagram through which it is reached; null: it is drawn there itself
     * @param forward on the way to success; else it undoes, or runs on the way back
     */
    public record Element(
            String id,
            String name,
            String topic,
            @Nullable String callActivity,
            boolean forward,
            int maxAttempts,
            @Nullable Double usualSeconds) {}

    /**
     * @param version null until it has started
     * @param newer the version in which it may go on, while it waits; null: none, or this is one of a list
     */
    public record Model(
            String key, @Nullable Integer version, @Nullable Integer newer) {}
}
