/**
 * When an environment may change, and what a change needs: windows, freezes, and the decision table.
 *
 * <pre>
 *   window of the manifest ─┐
 *   freezes ────────────────┼─▶ Gate (pure) ─▶ Opening: open, or closed until when and why ─▶ Check window ─▶ the model's timer
 *   decision table ─────────┘
 * </pre>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "step", "project", "user"})
package io.dragline.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
