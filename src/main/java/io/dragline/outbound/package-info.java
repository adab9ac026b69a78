/**
 * Where Dragline connects to by itself: only addresses that it may reach, never for long, and no answer is followed.
 *
 * <pre>
 *   host ─▶ every address of it ─▶ public, or on the administrator's list? ─▶ connect to that very address ─▶ TLS for that host
 * </pre>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.dragline.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
