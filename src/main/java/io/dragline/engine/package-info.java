/**
 * The only package that knows Camunda: configuration, step worker, model allow-list, history to journal.
 *
 * <pre>
 *   Processes.start ─▶ engine ─▶ external task ─▶ StepFetcher ─▶ StepRunner ─▶ Step.run
 *                        ▲                                        │   └──▶ Journal (attempt, log)
 *                        └── complete · error event · failure ◀── Ending
 *   process ends, in the engine's own transaction ─▶ ProcessListener (deployment)
 * </pre>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"step", "journal", "secret"})
package io.dragline.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
