/** nginx: renders, tests, swaps and restores a site. */
@NullMarked
@ApplicationModule(allowedDependencies = {"user", "step", "server", "secret", "project", "rollout"})
package io.dragline.proxy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
