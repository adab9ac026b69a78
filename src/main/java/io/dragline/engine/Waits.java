package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.time.Instant;
import java.util.List;

/** Process instances that wait for a time, and those that must be through by one. */
public interface Waits {
    /**
     * @param until as the model's step said it
     * @param cancelled somebody asked for that, and the timer was not fired yet
     */
    record Wait(DeploymentId deployment, Instant until, boolean cancelled) {}

    /** Those that a timer holds until a window opens. */
    List<Wait> held();

    /** Those that climb back if they are not through by then. */
    List<Wait> limited();

    /** Fires the timer that holds it, now; one that fires at the same moment fires once. */
    void wake(DeploymentId deployment);

    /** Stops the running step and climbs back, as {@link Processes#cancel} does; nothing if it is too late. */
    void giveUp(DeploymentId deployment, String why);
}
