package io.dragline.fakes;

import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import java.util.List;
import java.util.Optional;

/** One project in memory. */
public record FakeProjects(Project project) implements Projects {
    @Override
    public List<Project> all() {
        return List.of(project);
    }

    @Override
    public Optional<Project> find(ProjectName name) {
        return all().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    @Override
    public Project get(ProjectName name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no project " + name));
    }
}
