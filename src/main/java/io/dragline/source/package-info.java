/** Git and svn: resolve a revision, check it out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"user", "step", "secret", "server", "project", "release"})
package io.dragline.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
