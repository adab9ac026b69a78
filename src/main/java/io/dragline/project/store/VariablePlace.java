package io.dragline.project.store;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import org.jspecify.annotations.Nullable;

/** A scope of variables: the project, an environment, a service, or a service in an environment. */
record VariablePlace(
        ProjectName project,
        @Nullable EnvironmentName environment,
        @Nullable ServiceName service) {

    static VariablePlace of(String project, @Nullable String environment, @Nullable String service) {
        return new VariablePlace(
                new ProjectName(project),
                environment == null ? null : new EnvironmentName(environment),
                service == null ? null : new ServiceName(service));
    }

    /** As a manifest names it. */
    String path() {
        return (service == null ? "" : "services." + service + ".")
                + (environment == null ? "" : "environments." + environment + ".")
                + "variables";
    }
}
