package io.dragline.proxy;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.rollout.Rollout;

/** Names the endpoints of a service in an environment: {@code shop.prod.api}. */
record RouteName(ProjectName project, EnvironmentName environment, ServiceName service) {
    static RouteName of(Rollout rollout) {
        return new RouteName(rollout.project(), rollout.environment(), rollout.service());
    }

    @Override
    public String toString() {
        return project + "." + environment + "." + service;
    }
}
