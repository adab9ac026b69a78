/**
 * What waits for a person: the open tasks of running processes, with what they decide about, and their answers.
 *
 * <pre>
 *   rule of the environment, decision table ─▶ Check approval ─▶ Request (what is shown, who is asked) ─┬─ enough ─▶ goes on
 *                                                    ▲                                              └─ user task
 *                                                    └────────────── answered · expired ──────────────────┘
 *   user task of a model ─▶ Inbox ─▶ form check ─▶ task_answer (the first counts) ─▶ the process goes on, or ends rejected
 * </pre>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"engine", "user", "project", "rollout", "release", "model", "journal", "step", "policy"})
package io.dragline.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
