package io.dragline.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is told. Fields may be added; none changes its meaning within a version.
 *
 * @param version of this document, 1
 * @param at when it was so
 * @param chain the chain's name when it is about a run of one; {@code run} is its number
 * @param kind {@code deploy}, {@code rollback}, {@code scale}, {@code build} or {@code remove}
 * @param seconds how long it took, from its start; null: it has not started
 * @param task what waits for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Notice(
        int version,
        NoticeEvent event,
        Instant at,
        @Nullable String project,
        @Nullable String environment,
        @Nullable String service,
        @Nullable String chain,
        @Nullable String kind,
        @Nullable String deployment,
        @Nullable String run,
        @Nullable Integer release,
        @Nullable Integer previousRelease,
        @Nullable String image,
        @Nullable String revision,
        @Nullable String trigger,
        @Nullable String startedBy,
        @Nullable String note,
        @Nullable String reason,
        @Nullable Long seconds,
        @Nullable String task) {

    /** Somebody tries a channel. */
    static Notice test(@Nullable String project, String user, Instant at) {
        return brief(NoticeEvent.TEST, project, null, user, at);
    }

    /** The state of a project is to be pushed, because of a deployment. */
    static Notice state(String project, String deployment, Instant at) {
        return brief(NoticeEvent.STATE, project, deployment, null, at);
    }

    private static Notice brief(
            NoticeEvent event,
            @Nullable String project,
            @Nullable String deployment,
            @Nullable String user,
            Instant at) {
        return new Notice(
                1,
                event,
                at,
                project,
                null,
                null,
                null,
                null,
                deployment,
                null,
                null,
                null,
                null,
                null,
                null,
                user,
                null,
                null,
                null,
                null);
    }

    /** {@code shop/api@prod}, {@code shop/nightly@prod}. */
    String place() {
        String within = service == null ? chain : service;
        return (project == null ? "" : project)
                + (within == null ? "" : "/" + within)
                + (environment == null ? "" : "@" + environment);
    }

    /** The page that shows it. */
    @Nullable
    String path() {
        if (task != null) return "/tasks/" + task;
        if (run != null) return "/chains/-/" + run;
        if (event == NoticeEvent.TEST) return "/notices";
        return deployment == null ? null : "/deployments/" + deployment;
    }
}
