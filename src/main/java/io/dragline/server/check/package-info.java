/** What is right and wrong with a server, line by line, and how to mend it. */
@NullMarked
package io.dragline.server.check;

import org.jspecify.annotations.NullMarked;
