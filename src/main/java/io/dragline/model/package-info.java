/** The library of process models: list them, check one against the rules. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "user"})
package io.dragline.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
