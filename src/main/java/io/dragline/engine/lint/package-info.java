/** What a model must fulfil beyond the allow-list before it may run: one implementation for the page, the command line and the tests. */
@NullMarked
package io.dragline.engine.lint;

import org.jspecify.annotations.NullMarked;
