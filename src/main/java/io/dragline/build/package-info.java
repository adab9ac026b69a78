/** Runs the command lines of a service on a checked-out revision, in containers or as an unprivileged account. */
@NullMarked
@ApplicationModule(allowedDependencies = {"step", "docker", "server", "source", "files", "project", "release", "image"})
package io.dragline.build;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
