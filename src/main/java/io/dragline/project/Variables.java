package io.dragline.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of a service in an environment: the nearest scope wins. */
public final class Variables {
    /** From far to near. */
    public enum Scope {
        PROJECT,
        ENVIRONMENT,
        SERVICE,
        SERVICE_IN_ENVIRONMENT
    }

    /** One variable and where it was set. */
    public record Scoped(Variable value, Scope scope) {}

    private Variables() {}

    /** In the order in which the scopes name them. */
    public static Map<String, Scoped> of(Project project, EnvironmentName environment, ServiceName service) {
        return of(project, environment, Configuration.service(project, service));
    }

    static Map<String, Scoped> of(Project project, EnvironmentName environment, Service service) {
        Map<String, Scoped> variables = new LinkedHashMap<>();
        lay(variables, project.variables(), Scope.PROJECT);
        lay(variables, Configuration.environment(project, environment).variables(), Scope.ENVIRONMENT);
        lay(variables, service.variables(), Scope.SERVICE);
        Service.Override override = service.environments().get(environment);
        if (override != null) lay(variables, override.variables(), Scope.SERVICE_IN_ENVIRONMENT);
        return Collections.unmodifiableMap(variables);
    }

    private static void lay(Map<String, Scoped> variables, Map<String, Variable> over, Scope scope) {
        over.forEach((key, value) -> variables.put(key, new Scoped(value, scope)));
    }
}
