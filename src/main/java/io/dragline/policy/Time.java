package io.dragline.policy;

import java.time.Instant;

/** What time it is. */
public interface Time {
    Instant now();
}
