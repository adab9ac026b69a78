/** One client per engine, over the byte streams that {@code server} opens. */
@NullMarked
@ApplicationModule(allowedDependencies = {"server"})
package io.dragline.docker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
