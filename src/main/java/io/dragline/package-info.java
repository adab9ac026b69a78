/** Deploys containers by processes that people can see, edit, resume and climb back from. */
@NullMarked
package io.dragline;

import org.jspecify.annotations.NullMarked;
