/**
 * Chains: services upgraded in order, undone in reverse if one fails, by hand, by webhook or by timer.
 *
 * <pre>
 *   person · webhook · timer ─▶ Chains.start ─▶ row QUEUED, a place in the queue of each of its services ─▶ RunQueue: its turn on
 *   all of them? ─▶ row STARTED + upgrade-chain.bpmn, in one transaction ─▶ each link a deployment of its own ─▶ RunEndings
 * </pre>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"user", "engine", "project", "deployment", "rollout", "journal", "step"})
package io.dragline.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
