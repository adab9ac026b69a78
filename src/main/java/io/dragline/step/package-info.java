/** The contract of a unit of work. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.dragline.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
