/** What a user's own form may hold. */
@NullMarked
package io.dragline.model.form;

import org.jspecify.annotations.NullMarked;
