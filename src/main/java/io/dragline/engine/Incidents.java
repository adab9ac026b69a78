package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.util.List;

/** The steps that wait as incidents. */
public interface Incidents {
    /** One of a step that acts at a server. */
    record At(DeploymentId deployment, String server) {}

    /** Those of all deployments; a step that acts at no server is not among them. */
    List<At> atServers();
}
