/** Problem details, sign-in filter, OpenAPI and the event stream. */
@NullMarked
@ApplicationModule(allowedDependencies = {"user", "journal", "words"})
package io.dragline.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
