package io.dragline.project.store;

import io.dragline.project.FileSources;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.manifest.Mistakes;
import org.springframework.stereotype.Component;

/** Repositories in the control plane's own files are read only if whoever runs it says so. */
@Component
class RepositoryRule implements Rule {
    private final boolean files;

    RepositoryRule(FileSources files) {
        this.files = files.allowed();
    }

    @Override
    public void check(Project project, Mistakes mistakes) {
        if (files) return;
        for (Service service : project.services().values())
            if (service.source() != null
                    && "file".equals(service.source().location().getScheme()))
                mistakes.add(
                        "services." + service.name() + ".source",
                        "file:// would read the files of the control plane's own machine; use https, ssh or svn, or let"
                                + " the administrator start the server with " + FileSources.SETTING);
    }
}
