package io.dragline.approval;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import io.dragline.user.Scope;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of people before a deployment may go on.
 *
 * @param round begins anew when what was shown is changed: approvals of an earlier one do not count
 * @param asking false: it was given, or nobody has been asked yet
 * @param expiresAt null: never
 */
record Request(
        DeploymentId deployment,
        ProjectName project,
        EnvironmentName environment,
        ServiceName service,
        String startedBy,
        int round,
        boolean asking,
        @Nullable Instant expiresAt,
        Document document) {
    /**
     * What is kept as it was shown.
     *
     * @param facts of the intent, by their places
     * @param voided why approvals of the round before do not count any more; null: there was none
     */
    record Document(
            Demands demands,
            Map<String, String> facts,
            TaskView.@Nullable Subject subject,
            @Nullable String voided) {}

    Demands demands() {
        return document.demands();
    }

    Scope place() {
        return new Scope(project.value(), environment.value(), service.value());
    }

    Request asking(boolean now) {
        return new Request(deployment, project, environment, service, startedBy, round, now, expiresAt, document);
    }
}
