/** Starts, finds, stops, removes and reads replicas. */
@NullMarked
@ApplicationModule(allowedDependencies = {"user", "step", "docker", "server", "secret", "project", "rollout", "health"})
package io.dragline.container;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
