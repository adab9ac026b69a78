/** The library of process models and forms: list, edit, check, publish, and who uses them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "user", "project", "deployment"})
package io.dragline.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
