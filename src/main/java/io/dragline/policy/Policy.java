package io.dragline.policy;

/** What the decision table says. */
public interface Policy {
    /** At the hour and weekday of the environment's window, or of this machine where it has none. */
    Decision decide(Change change);
}
