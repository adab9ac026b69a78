/**
 * What one deployment intends, resolved and frozen: replicas, addresses, what it replaces; and which rollout serves.
 *
 * <pre>
 *   release × configuration × servers ─▶ Freezing (pure: Addresses, HostPorts) ─▶ FROZEN ─settle─▶ SERVING ─next─▶ PAST
 *                                                                                   └─ climbs back ─▶ VOID
 * </pre>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"step", "project", "release", "server", "secret"})
package io.dragline.rollout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
