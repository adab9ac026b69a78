/** The only package that knows Camunda: configuration, step worker, model allow-list, history to journal. */
@NullMarked
@ApplicationModule(allowedDependencies = {"step", "journal"})
package io.dragline.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
