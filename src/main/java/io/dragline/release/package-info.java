/** Numbered immutable results. */
@NullMarked
@ApplicationModule(allowedDependencies = {"user", "project", "step"})
package io.dragline.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
