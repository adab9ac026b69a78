/** Keeps the configuration: applies manifests, tells what changes, remembers who changed what. */
@NullMarked
package io.dragline.project.store;

import org.jspecify.annotations.NullMarked;
