/** Waits until an address answers as it should and keeps watching it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"step", "server", "project", "rollout", "proxy"})
package io.dragline.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
