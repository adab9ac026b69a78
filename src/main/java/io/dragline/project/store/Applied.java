package io.dragline.project.store;

import io.dragline.project.ProjectName;
import java.util.List;

/**
 * What became of one project of a manifest.
 *
 * @param kept what is stored and not in the manifest; with prune it goes
 * @param warnings what is allowed, but will not work yet
 * @param applied false: nothing was stored, since it was a dry run
 */
record Applied(ProjectName project, List<Change> changes, List<String> kept, List<String> warnings, boolean applied) {}
