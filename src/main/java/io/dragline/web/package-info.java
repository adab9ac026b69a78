/** Problem details, the sign-in filter, OpenAPI, the page's files. */
@NullMarked
@ApplicationModule(allowedDependencies = {"user", "journal", "words"})
package io.dragline.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
