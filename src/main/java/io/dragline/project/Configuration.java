package io.dragline.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What a service is in one environment: its own settings with those of the environment laid over them. */
public final class Configuration {
    private Configuration() {}

    /** Its variables are those of all scopes; nothing is left to be laid over. */
    public static Service of(Project project, ServiceName service, EnvironmentName environment) {
        return of(project, service(project, service), environment);
    }

    /** The same for a service as it once was, such as a release keeps it, in an environment as it is now. */
    public static Service of(Project project, Service service, EnvironmentName environment) {
        Service.Override override = service.environments().get(environment);
        Integer replicas = override == null ? null : override.replicas();
        return service.copy()
                .replicas(replicas == null ? service.replicas() : replicas)
                .resources(resources(service, override))
                .variables(variables(project, environment, service))
                .environments(Map.of())
                .model(override == null || override.model() == null ? service.model() : override.model())
                .make();
    }

    private static Service.Resources resources(Service service, Service.@Nullable Override override) {
        Service.Resources base = service.resources();
        Service.Resources over = override == null ? null : override.resources();
        if (over == null) return base;
        return new Service.Resources(
                over.memory() == null ? base.memory() : over.memory(), over.cpus() == null ? base.cpus() : over.cpus());
    }

    private static Map<String, Variable> variables(Project project, EnvironmentName environment, Service service) {
        Map<String, Variable> values = new LinkedHashMap<>();
        Variables.of(project, environment, service).forEach((key, scoped) -> values.put(key, scoped.value()));
        return Collections.unmodifiableMap(values);
    }

    static Service service(Project project, ServiceName name) {
        Service service = project.services().get(name);
        if (service == null)
            throw unknown(project, "service", name.value(), project.services().keySet());
        return service;
    }

    static Environment environment(Project project, EnvironmentName name) {
        Environment environment = project.environments().get(name);
        if (environment == null)
            throw unknown(
                    project, "environment", name.value(), project.environments().keySet());
        return environment;
    }

    private static NoSuchElementException unknown(Project project, String what, String name, Object known) {
        return new NoSuchElementException(
                "project '" + project.name() + "' has no " + what + " '" + name + "'; it has " + known);
    }
}
