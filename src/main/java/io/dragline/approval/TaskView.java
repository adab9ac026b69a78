package io.dragline.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param formVersion the newest of when the task began, unless its model names one
 * @param subject what it decides about; null: nothing is frozen yet
 * @param approval who is to answer it by the rule of its environment; null: no rule asks, only its model
 * @param barred why the reader may not answer; null: he may
 * @param handed who has handed his answer to whom
 * @param mayHandOver whether the reader may do so
 */
record TaskView(
        String id,
        String deployment,
        String element,
        String name,
        @Nullable String form,
        @Nullable Integer formVersion,
        List<String> groups,
        @Nullable String assignee,
        Instant since,
        @Nullable Subject subject,
        @Nullable Approval approval,
        @Nullable String barred,
        List<Handed> handed,
        boolean mayHandOver) {

    /** An answer that was handed to somebody else. */
    record Handed(String by, String to, @Nullable String note, Instant at) {}

    /**
     * Who must agree.
     *
     * @param by teams or users; empty: whoever may approve there
     * @param approvedBy of what is shown now
     * @param expiresAt when it ends as rejected; null: never
     * @param voided why it is asked anew; null: it is asked for the first time
     * @param barred why the reader may not answer; null: he may
     * @param needless why the reader's approval would change nothing; he may reject
     */
    record Approval(
            List<String> by,
            int needed,
            int missing,
            List<String> approvedBy,
            boolean fourEyes,
            String startedBy,
            @Nullable Instant expiresAt,
            @Nullable String voided,
            @Nullable String barred,
            @Nullable String needless) {}

    /**
     * What will serve, beside what serves now.
     *
     * @param serving null: nothing does
     * @param changes of the configuration, secrets by name only
     */
    record Subject(
            String project,
            String service,
            String environment,
            Version wanted,
            @Nullable Version serving,
            int start,
            int keep,
            int remove,
            List<Change> changes) {}

    record Version(
            int release, @Nullable String image, @Nullable String revision) {}

    /** @param place such as {@code variables.LOG_LEVEL}; null as a value: not there */
    record Change(
            String place, @Nullable String before, @Nullable String after) {}
}
