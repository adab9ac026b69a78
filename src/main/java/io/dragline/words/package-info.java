/**
 * What the server says, in the reader's language. Everything is said and kept in English; a sentence is looked up, by its
 * English, when it is shown.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.dragline.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
