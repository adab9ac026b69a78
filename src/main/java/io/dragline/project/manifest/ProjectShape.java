package io.dragline.project.manifest;

import io.dragline.project.Chain;
import io.dragline.project.ChainName;
import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Hook;
import io.dragline.project.HookName;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.project.Variable;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole manifest. */
final class ProjectShape extends Shape<Project> {
    private static final String VERSION = "dragline/v1";

    private final Key<Project, String> version = required(
            "apiVersion",
            Scalar.matching("a version of the manifest", VERSION, VERSION, VERSION),
            project -> VERSION,
            "the version of this language");
    private final Key<Project, ProjectName> name =
            required("project", Names.PROJECT, Project::name, "its name, also in images, networks and containers");
    private final Key<Project, String> description =
            preset("description", Words.TEXT, "", Project::description, "for people");
    private final Key<Project, String> network = optional(
            "network",
            Network.TEXT,
            project -> project.network().isEmpty() ? null : project.network(),
            "its private network on every server; a free /24 is chosen, and kept, if left out");
    private final Key<Project, URI> push =
            optional("push", Addresses.PUSH, Project::push, "gets the project's state after each change");
    private final Key<Project, Map<String, Variable>> variables =
            preset("variables", VariableType.VARIABLES, Map.of(), Project::variables, "for every service everywhere");
    private final Key<Project, Map<EnvironmentName, Environment>> environments = preset(
            "environments",
            new MapOf<>(Names.ENVIRONMENT, new EnvironmentShape()),
            Map.of(),
            Project::environments,
            "where it runs: test, prod");
    private final Key<Project, Map<ServiceName, Service>> services = preset(
            "services",
            new MapOf<>(Names.SERVICE, new ServiceShape()),
            Map.of(),
            Project::services,
            "what is deployed");
    private final Key<Project, Map<ChainName, Chain>> chains = preset(
            "chains",
            new MapOf<>(Names.CHAIN, new ChainShape()),
            Map.of(),
            Project::chains,
            "services upgraded in order, by hand or by timer, and undone in reverse if one fails");

    private final Key<Project, Map<HookName, Hook>> hooks = preset(
            "hooks",
            new MapOf<>(Names.HOOK, new HookShape()),
            Map.of(),
            Project::hooks,
            "webhooks that start deployments");

    @Override
    protected Project build(Values values) {
        String given = values.find(network);
        @Nullable URI target = values.find(push);
        return new Project(
                values.get(name),
                values.get(description),
                given == null ? "" : given,
                target,
                values.get(variables),
                values.get(environments),
                values.get(services),
                values.get(chains),
                values.get(hooks));
    }
}
