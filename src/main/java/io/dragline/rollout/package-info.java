/** What one deployment intends, resolved and frozen: replicas, addresses, what it replaces. */
@NullMarked
@ApplicationModule(allowedDependencies = {"user", "step", "project", "release", "server"})
package io.dragline.rollout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
