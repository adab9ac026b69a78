/** Tells others: the state of a project to its push address. */
@NullMarked
@ApplicationModule(allowedDependencies = {"step", "project", "rollout", "server"})
package io.dragline.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
