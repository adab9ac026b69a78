package io.dragline.project;

import java.util.List;
import java.util.Optional;

/** The stored configuration. */
public interface Projects {
    List<Project> all();

    Optional<Project> find(ProjectName name);

    /** @throws IllegalArgumentException which names the known ones */
    Project get(ProjectName name);
}
