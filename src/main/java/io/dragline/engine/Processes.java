package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Process instances, one per deployment, by the deployment's number. */
public interface Processes {
    /**
     * Starts the newest version of a model; joins a running transaction.
     *
     * @param variables text, numbers, truth values or null
     * @return the version that it will run to its end
     */
    int start(DeploymentId deployment, String model, Map<String, @Nullable Object> variables);

    /** Empty: it does not run. */
    Optional<Progress> progress(DeploymentId deployment);

    /** The model by which it runs, such as {@code deploy 3}; empty: it does not run. */
    Optional<String> model(DeploymentId deployment);

    /**
     * Stops the running step and climbs back.
     *
     * @throws IllegalStateException it is too late: what is done now can only be rolled back by another deployment
     */
    void cancel(DeploymentId deployment);

    /**
     * Has a step asked again that waits for something elsewhere; without one nothing happens.
     *
     * @param what as its {@link io.dragline.step.StepWaits} said it
     */
    void wake(DeploymentId deployment, String what);

    /**
     * Tries every step again that waits as an incident.
     *
     * @return how many
     */
    int retry(DeploymentId deployment);
}
