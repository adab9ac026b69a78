package io.dragline.project.store;

import io.dragline.project.Environment;
import io.dragline.project.Project;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.server.ServerName;
import io.dragline.server.ServerUsage;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A server stays known while an environment runs on it or a service is built on it. */
@Component
class ServersOfProjects implements ServerUsage {
    private final Projects projects;

    ServersOfProjects(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Optional<String> whyInUse(ServerName server) {
        return projects.all().stream()
                .flatMap(project -> places(project, server))
                .findFirst()
                .map(place -> place + " names it; name another one there and apply the manifest");
    }

    private static Stream<String> places(Project project, ServerName server) {
        Stream<String> environments = project.environments().values().stream()
                .filter(environment -> environment.servers().contains(server))
                .map(Environment::name)
                .map(name -> "environments." + name + ".servers of project " + project.name());
        Stream<String> builds = project.services().values().stream()
                .filter(service ->
                        service.build() != null && service.build().server().equals(server))
                .map(Service::name)
                .map(name -> "services." + name + ".build.server of project " + project.name());
        return Stream.concat(environments, builds);
    }
}
