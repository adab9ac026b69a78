package io.dragline.deployment;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.project.Spelling;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param environment null only for kind build
 * @param release deploy: this one; rollback: to this one instead of the one that served before
 * @param image deploy of kind image: another tag or digest than the configured one
 * @param revision deploy, build: another than the newest
 * @param replicas scale: how many
 * @param model another model than the shipped one
 * @param waitWindow false: refused now rather than held until the environment's window opens
 * @param override why it passes a closed window or a freeze; null: it does not
 * @param trigger {@code cli}, {@code page}, {@code api}, {@code webhook}
 */
record DeploymentRequest(
        ProjectName project,
        ServiceName service,
        @Nullable EnvironmentName environment,
        Kind kind,
        @Nullable Integer release,
        @Nullable String image,
        @Nullable String revision,
        @Nullable Integer replicas,
        @Nullable String model,
        @Nullable String note,
        @Nullable String trigger,
        @Nullable Boolean waitWindow,
        @Nullable String override) {
    private static final int LONGEST_NOTE = 1000;
    private static final Set<String> TRIGGERS = Set.of("cli", "page", "api", "webhook");

    DeploymentRequest {
        if (revision != null) Spelling.requireRevision(revision);
        if (image != null) Spelling.requireImage(image);
        if (note != null && note.length() > LONGEST_NOTE)
            throw new IllegalArgumentException("note is longer than " + LONGEST_NOTE + " characters");
        if (trigger != null && !TRIGGERS.contains(trigger))
            throw new IllegalArgumentException("trigger is one of cli, page, api and webhook; leave it out for api");
        if (override != null && (override.isBlank() || override.length() > LONGEST_NOTE))
            throw new IllegalArgumentException("override: say why, in at most " + LONGEST_NOTE + " characters");
    }

    /** One that waits for whatever is closed. */
    DeploymentRequest(
            ProjectName project,
            ServiceName service,
            @Nullable EnvironmentName environment,
            Kind kind,
            @Nullable Integer release,
            @Nullable String image,
            @Nullable String revision,
            @Nullable Integer replicas,
            @Nullable String model,
            @Nullable String note,
            @Nullable String trigger) {
        this(project, service, environment, kind, release, image, revision, replicas, model, note, trigger, null, null);
    }

    /** Such as {@code shop/api@prod}. */
    String what() {
        return project + "/" + service + (environment == null ? "" : "@" + environment);
    }

    EnvironmentName environmentNamed() {
        if (environment == null) throw new IllegalArgumentException("name the environment");
        return environment;
    }
}
