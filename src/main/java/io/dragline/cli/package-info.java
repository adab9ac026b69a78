/** The command line: talks HTTP to {@code /api} and knows nothing else. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.dragline.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
