package io.dragline.user;

import java.util.Optional;

/** Whether who opened a stream is still signed in; a parameter of this type in a controller is filled in. */
public interface Presence {
    /** With the rights of this moment; empty: no longer signed in. */
    Optional<Caller> caller();
}
