package io.dragline.user;

/** How much of a place must be open for a request to pass. */
public enum Reach {
    /** All of it. */
    WHOLE,
    /** Some of it; the controller shows only that, and asks {@link Caller#check} before it changes anything. */
    PART
}
