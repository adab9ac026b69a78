package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.Map;

/** Told of what happens to a process instance. */
public interface ProcessListener {
    /** It ended; called inside the engine's transaction. */
    void ended(DeploymentId deployment, Map<String, Object> variables);

    /** A step waits for a person. */
    void waits(DeploymentId deployment, String why);

    /** The first step of an undo begins. */
    void climbsBack(DeploymentId deployment);
}
