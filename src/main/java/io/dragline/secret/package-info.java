/** Named secrets, the only place with plain text; masking. */
@NullMarked
@ApplicationModule(allowedDependencies = {"user"})
package io.dragline.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
