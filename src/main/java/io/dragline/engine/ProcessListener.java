package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.Map;

/** Told of what happens to a process instance. */
public interface ProcessListener {
    /** It ended; called inside the engine's transaction. */
    void ended(DeploymentId deployment, Map<String, Object> variables);

    /** A step waits for a person; called inside the engine's transaction. */
    void waits(DeploymentId deployment, String why);

    /** A person is asked; called inside the engine's transaction. */
    default void asks(DeploymentId deployment, String task, String name) {}

    /** A closed window holds it; called inside the engine's transaction. */
    default void holds(DeploymentId deployment, String why) {}

    /** Its timer fired, and it asks again; called inside the engine's transaction. */
    default void goesOn(DeploymentId deployment) {}

    /** The first step of an undo begins. */
    void climbsBack(DeploymentId deployment);
}
