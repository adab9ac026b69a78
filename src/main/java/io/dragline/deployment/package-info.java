/**
 * Start, cancel, retry, list, plan: one process instance in the user's words.
 *
 * <pre>
 *   request ─▶ Admission (known? disabled? which release?) ─▶ row QUEUED ─▶ Queue: none under way for this service and
 *   environment? ─▶ row STARTED + process instance, in one transaction ─▶ … ─▶ Endings: end state in the engine's own
 *   last transaction, after its commit the next of the queue
 * </pre>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "user", "engine", "project", "release", "rollout", "journal", "step", "secret", "server", "policy"
        })
package io.dragline.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
