package io.dragline.servers;

import io.dragline.project.Build;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Health;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.project.ServiceKind;
import io.dragline.project.ServiceName;
import io.dragline.project.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A configuration with one project, {@code shop}, that has one service. */
public record Shop(Service service) implements Projects {
    public static final ProjectName PROJECT = new ProjectName("shop");
    public static final EnvironmentName PROD = new EnvironmentName("prod");

    public static Shop with(String name, @Nullable Source source, @Nullable Build build) {
        return new Shop(new Service(
                new ServiceName(name),
                ServiceKind.SOURCE,
                source,
                build,
                null,
                null,
                List.of(),
                null,
                1,
                new Service.Resources(null, null),
                Health.DEFAULT,
                Duration.ZERO,
                Duration.ZERO,
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                null));
    }

    @Override
    public List<Project> all() {
        return List.of(
                new Project(PROJECT, "", "10.88.1.0/24", null, Map.of(), Map.of(), Map.of(service.name(), service)));
    }

    @Override
    public Optional<Project> find(ProjectName name) {
        return all().stream().filter(project -> project.name().equals(name)).findAny();
    }

    @Override
    public Project get(ProjectName name) {
        return find(name).orElseThrow();
    }
}
