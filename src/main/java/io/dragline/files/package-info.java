/** Static bundles: publish, restore and prune the files of a site. */
@NullMarked
@ApplicationModule(allowedDependencies = {"step", "server", "project", "release", "rollout", "source"})
package io.dragline.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
