package io.dragline.release;

import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Optional;

/** Numbered releases. */
public interface Releases {
    Optional<Release> find(ProjectName project, ServiceName service, int number);

    Optional<Release> newest(ProjectName project, ServiceName service);

    /** Newest first. */
    List<Release> list(ProjectName project, ServiceName service, int limit);

    /**
     * Numbers and stores. A second call for the same deployment gives the release of the first.
     *
     * @param draft its number is ignored
     */
    Release record(Release draft, DeploymentId by);
}
