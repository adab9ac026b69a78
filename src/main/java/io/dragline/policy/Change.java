package io.dragline.policy;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;

/**
 * What somebody wants to change, now.
 *
 * @param kind deploy, rollback, scale or remove
 */
public record Change(ProjectName project, EnvironmentName environment, ServiceName service, String kind) {}
