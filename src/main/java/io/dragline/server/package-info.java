/** A machine: run an argument list, put a file, open a stream to a socket; local or over SSH. */
@NullMarked
@ApplicationModule(allowedDependencies = {"user", "secret"})
package io.dragline.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
