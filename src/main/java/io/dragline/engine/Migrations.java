package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.OptionalInt;

/** Moves a deployment that waits to the newest version of its model. */
public interface Migrations {
    /** The newest version, when that is newer than what it runs; empty: none is, or it does not run. */
    OptionalInt newer(DeploymentId deployment);

    /**
     * Joins a running transaction.
     *
     * @return the version that it runs from now on
     * @throws IllegalStateException why it cannot: a step runs just now, or the newer version lacks what it waits at
     */
    int migrate(DeploymentId deployment);
}
