/**
 * Webhooks: what a provider delivers becomes a deployment of its newest commit, or a run of a chain.
 *
 * <pre>
 *   POST /hooks/… ─▶ Door (known? signed?) ─▶ Dialect (what does it tell?) ─▶ Intake (many at once) ─▶ Judge (new? wanted?)
 *     ─▶ row PENDING ─▶ Dispatch: one deployment per service, of the newest commit; or one run of the chain ─▶ verdict ─▶ answer
 *   Poll finds what got lost; a person replays. Both take the same way from Intake on.
 * </pre>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"deployment", "project", "schedule", "source", "secret", "user", "step"})
package io.dragline.hook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
