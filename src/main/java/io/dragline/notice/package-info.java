/**
 * Tells others: people of what happened, and a project's push address of its state.
 *
 * <pre>
 *   journal tells a state ─▶ Outbox: a fact, in the same transaction ─▶ Telling: who wants it? a delivery for each
 *   step push-state ───────▶ Outbox: a delivery of the project's state                │
 *        ┌──────────────────────────────────────────────────────────────────────────────┘
 *        └▶ Courier: whose turn is it? ─▶ Round: one channel, one by one ─▶ Template ─▶ Sender ─▶ what came back
 * </pre>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"step", "project", "rollout", "server", "deployment", "journal", "user", "outbound"})
package io.dragline.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
