/** Builds, pushes, pulls, prunes images; knows the registries. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"user", "step", "docker", "server", "secret", "project", "release", "rollout", "source"})
package io.dragline.image;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
