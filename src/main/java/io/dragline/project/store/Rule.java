package io.dragline.project.store;

import io.dragline.project.Project;
import io.dragline.project.manifest.Mistakes;

/** Something that the parts of a project must fulfil together, or with what else is known. */
interface Rule {
    void check(Project project, Mistakes mistakes);
}
