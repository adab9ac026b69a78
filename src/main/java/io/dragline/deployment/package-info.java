/** Start, cancel, retry, list, plan: one process instance in the user's words. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"user", "engine", "project", "release", "rollout", "journal", "user", "secret"})
package io.dragline.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
