/**
 * The embedded PostgreSQL, and which database is used.
 *
 * <p>Besides {@code server} the only package that starts processes: {@code initdb} and {@code pg_ctl}, by argument list,
 * on the control plane's own machine. It is opened by a {@link HeadStart}, beside the start of everything else.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.dragline.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
