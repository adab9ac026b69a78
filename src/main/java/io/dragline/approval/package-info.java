/**
 * What waits for a person: the open tasks of running processes, with what they decide about, and their answers.
 *
 * <pre>
 *   user task of a model ─▶ Inbox ─▶ form check ─▶ task_answer (the first counts) ─▶ the process goes on, or ends rejected
 * </pre>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"engine", "user", "project", "rollout", "release", "model", "journal", "step"})
package io.dragline.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
