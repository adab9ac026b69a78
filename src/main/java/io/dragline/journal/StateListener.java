package io.dragline.journal;

import io.dragline.step.DeploymentId;
import org.jspecify.annotations.Nullable;

/**
 * Told what the event stream is told of states, in the same transaction: what it stores is true if and only if the change
 * is. It must be quick, and must not fail but with the database.
 */
public interface StateListener {
    void deployment(DeploymentId deployment, String state, @Nullable String reason);

    void chain(ChainNews news);

    /** A person is asked. */
    void asked(DeploymentId deployment, String task);
}
