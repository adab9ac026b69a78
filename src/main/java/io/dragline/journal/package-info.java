/**
 * What happened: append-only, masked, streamed.
 *
 * <pre>
 *   step worker ─▶ Journal.begin(attempt) ─▶ StepLog ─▶ mask ─▶ command, output (chunks) ─┐
 *   engine ends, retries, undoes ──────────▶ step state ──────────────────────────────────┼▶ event ─▶ /api/events
 *   deployment changes state ──────────────▶ Journal.tell ────────────────────────────────┘
 * </pre>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"user", "step", "secret", "words"})
package io.dragline.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
