/** Git and svn: resolve a revision, check it out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"step", "secret", "server", "project", "release"})
package io.dragline.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
