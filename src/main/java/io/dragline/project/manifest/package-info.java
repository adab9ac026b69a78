/** The language of the manifest: text to {@code Project} and back, with one description of every key. */
@NullMarked
package io.dragline.project.manifest;

import org.jspecify.annotations.NullMarked;
