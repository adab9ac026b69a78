package io.dragline.project.manifest;

import io.dragline.project.Build;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Health;
import io.dragline.project.Service;
import io.dragline.project.Service.Override;
import io.dragline.project.Service.Recipe;
import io.dragline.project.Service.Resources;
import io.dragline.project.Service.Route;
import io.dragline.project.ServiceKind;
import io.dragline.project.ServiceName;
import io.dragline.project.Source;
import io.dragline.project.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One of {@code services:}. */
final class ServiceShape extends Shape<Service> {
    static final Scalar<Integer> REPLICAS = Amounts.number("a number of replicas", 0, Service.MAX_REPLICAS, 2);
    private static final Scalar<ServiceKind> KIND = new Scalar<>(
            "a kind",
            "source, static or image (package is not built yet)",
            "source",
            text -> ServiceKind.valueOf(
                    text.equals(text.toLowerCase(Locale.ROOT)) ? text.toUpperCase(Locale.ROOT) : ""),
            kind -> kind.name().toLowerCase(Locale.ROOT));

    final Key<Service, ServiceKind> kind = required("kind", KIND, Service::kind, "what it is made of");
    final Key<Service, Source> source =
            optional("source", new SourceShape(), Service::source, "of kinds source and static: where its source is");
    final Key<Service, Build> build = optional(
            "build", new BuildShape(), Service::build, "of kinds source and static: what is run on the source");
    final Key<Service, ImageType> image = optional(
            "image",
            ImageType.TYPE,
            service -> ImageType.of(service.image(), service.recipe()),
            "of kind image: the ready image; of kind source: how it is made");
    final Key<Service, List<String>> command = preset(
            "command", ListOf.of(Words.ARGUMENT), List.of(), Service::command, "arguments for the image's entry point");
    final Key<Service, Integer> port =
            optional("port", Amounts.PORT, Service::port, "where it listens inside its container");
    final Key<Service, Integer> replicas = preset("replicas", REPLICAS, 1, Service::replicas, "how many run");
    final Key<Service, Resources> resources = preset(
            "resources", new ResourcesShape(), ResourcesShape.NONE, Service::resources, "the limits of one replica");
    final Key<Service, Health> health =
            preset("health", new HealthShape(), Health.DEFAULT, Service::health, "when a replica is fit to serve");
    final Key<Service, Duration> drain = preset(
            "drain",
            Amounts.duration("0s", "1h", "10s"),
            Duration.ofSeconds(10),
            Service::drain,
            "how long requests in flight may take before an old replica is stopped");
    final Key<Service, Duration> watch = preset(
            "watch",
            Amounts.duration("0s", "1h", "30s"),
            Duration.ofSeconds(30),
            Service::watch,
            "after the swap: a replica that dies in this time brings the old release back");
    final Key<Service, Map<String, Variable>> variables =
            preset("variables", VariableType.VARIABLES, Map.of(), Service::variables, "for this service everywhere");
    final Key<Service, List<String>> volumes = preset(
            "volumes",
            new ListOf<>(Volumes.TYPE, false, true),
            List.of(),
            Service::volumes,
            "folders of the server that the container sees");
    final Key<Service, List<Route>> routes = preset(
            "routes", ListOf.of(new RouteShape()), List.of(), Service::routes, "the paths that the proxy sends to it");
    final Key<Service, Map<EnvironmentName, Override>> environments = preset(
            "environments",
            new MapOf<>(Names.ENVIRONMENT, new OverrideShape()),
            Map.of(),
            Service::environments,
            "what differs in an environment");

    final Key<Service, String> model = optional(
            "model", ModelKey.TYPE, Service::model, "the process model that deploys it; none: the shipped one");

    ServiceShape() {
        notBuilt("base", "services of kind package are", "of kind package: the image below the package");
    }

    @java.lang.Override
    protected Service build(Values values) {
        ServiceKind made = values.get(kind);
        new KindRules(this, values).check(made);
        ImageType shown = values.find(image);
        Recipe recipe = shown == null ? null : shown.recipe();
        return new Service(
                new ServiceName(values.name()),
                made,
                values.find(source),
                values.find(build),
                made == ServiceKind.SOURCE && recipe == null ? ImageType.DEFAULT : recipe,
                shown == null ? null : shown.reference(),
                values.get(command),
                values.find(port),
                values.get(replicas),
                values.get(resources),
                values.get(health),
                values.get(drain),
                values.get(watch),
                values.get(variables),
                values.get(volumes),
                values.get(routes),
                values.get(environments),
                values.find(model));
    }
}
