package io.dragline.user;

/** Whether who opened a stream is still signed in; a parameter of this type in a controller is filled in. */
public interface Presence {
    boolean lasts();
}
