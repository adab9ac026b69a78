package io.dragline.project;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A copy of a service in which some settings differ: {@code service.copy().replicas(0).make()}. */
public final class ServiceCopy {
    private final Service of;
    private int replicas;
    private Service.Resources resources;
    private Map<String, Variable> variables;
    private List<Service.Route> routes;
    private Map<EnvironmentName, Service.Override> environments;
    private @Nullable String model;

    ServiceCopy(Service of) {
        this.of = of;
        this.replicas = of.replicas();
        this.resources = of.resources();
        this.variables = of.variables();
        this.routes = of.routes();
        this.environments = of.environments();
        this.model = of.model();
    }

    public ServiceCopy replicas(int replicas) {
        this.replicas = replicas;
        return this;
    }

    public ServiceCopy resources(Service.Resources resources) {
        this.resources = resources;
        return this;
    }

    public ServiceCopy variables(Map<String, Variable> variables) {
        this.variables = variables;
        return this;
    }

    public ServiceCopy routes(List<Service.Route> routes) {
        this.routes = routes;
        return this;
    }

    public ServiceCopy environments(Map<EnvironmentName, Service.Override> environments) {
        this.environments = environments;
        return this;
    }

    public ServiceCopy model(@Nullable String model) {
        this.model = model;
        return this;
    }

    public Service make() {
        return new Service(
                of.name(),
                of.kind(),
                of.source(),
                of.build(),
                of.recipe(),
                of.image(),
                of.command(),
                of.port(),
                replicas,
                resources,
                of.health(),
                of.drain(),
                of.watch(),
                variables,
                of.volumes(),
                routes,
                environments,
                model);
    }
}
