package io.dragline.journal;

import io.dragline.step.DeploymentId;
import org.jspecify.annotations.Nullable;

/** Keeps what happened. Everything is masked before it is kept. */
public interface Journal {
    /** Begins an attempt; the log must be closed. */
    Attempt begin(TaskStart start);

    /** The step of this element on this server was undone. */
    void undone(DeploymentId deployment, String element, @Nullable String server);

    /** Tells the event stream of a deployment's new state; joins a running transaction. */
    void tell(DeploymentId deployment, String state, @Nullable String reason);

    /** Tells the event stream that a run of a chain, or one of its deployments, has come to another state. */
    void chain(ChainNews news);

    /**
     * Tells the event stream what became of something that waits for a person.
     *
     * @param what {@code open}, {@code claimed}, {@code unclaimed}, {@code delegated}, {@code taken back}, {@code approved}, {@code rejected}
     */
    void task(DeploymentId deployment, String task, String what, @Nullable String user);
}
