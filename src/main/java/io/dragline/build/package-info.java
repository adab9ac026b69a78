/** Runs the command lines of a service on a checked-out revision. */
@NullMarked
@ApplicationModule(allowedDependencies = {"step", "docker", "server", "source", "project", "release"})
package io.dragline.build;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
