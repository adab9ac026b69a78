package io.dragline.project.store;

import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.project.Variable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of records with one part replaced. */
final class Parts {
    private Parts() {}

    static Project with(Project project, String network) {
        return new Project(
                project.name(),
                project.description(),
                network,
                project.push(),
                project.variables(),
                project.environments(),
                project.services(),
                project.chains(),
                project.hooks());
    }

    static Project with(Project project, Map<String, Variable> variables) {
        return with(project, variables, project.environments(), project.services());
    }

    static Project withEnvironment(Project project, Environment environment) {
        Map<EnvironmentName, Environment> environments = new LinkedHashMap<>(project.environments());
        environments.put(environment.name(), environment);
        return with(project, project.variables(), environments, project.services());
    }

    static Project withService(Project project, Service service) {
        Map<ServiceName, Service> services = new LinkedHashMap<>(project.services());
        services.put(service.name(), service);
        return with(project, project.variables(), project.environments(), services);
    }

    static Environment with(Environment environment, Map<String, Variable> variables) {
        return new Environment(
                environment.name(),
                environment.servers(),
                environment.domains(),
                environment.listen(),
                environment.tls(),
                variables,
                environment.window(),
                environment.approval());
    }

    private static Project with(
            Project project,
            Map<String, Variable> variables,
            Map<EnvironmentName, Environment> environments,
            Map<ServiceName, Service> services) {
        return new Project(
                project.name(),
                project.description(),
                project.network(),
                project.push(),
                variables,
                environments,
                services,
                project.chains(),
                project.hooks());
    }
}
