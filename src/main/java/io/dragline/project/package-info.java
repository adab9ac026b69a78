/** Projects, environments, services, variables, routes; the manifest, both ways. */
@NullMarked
@ApplicationModule(allowedDependencies = {"user", "server", "secret"})
package io.dragline.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
