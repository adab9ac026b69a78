package io.dragline.deployment;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
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
 * @param trigger {@code cli}, {@code page}, {@code api}
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
        @Nullable String trigger) {}
