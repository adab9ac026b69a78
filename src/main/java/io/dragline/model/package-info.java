/**
 * The library of process models and forms: list, edit, check, publish, and who uses them.
 *
 * <p>A published form lies, as a model does, in the engine's repository and never changes. A task is answered by the version
 * that its model names ({@code formRefBinding="version"}), else by the one that was the newest when the task began: what a
 * person began to read does not change under them, and a better form serves the next task without a new model.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "user", "project", "deployment"})
package io.dragline.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
