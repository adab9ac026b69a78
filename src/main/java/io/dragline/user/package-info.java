/** Sign-in, tokens, roles, audit. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.dragline.user;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
