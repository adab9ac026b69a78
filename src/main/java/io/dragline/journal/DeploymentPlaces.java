package io.dragline.journal;

import io.dragline.user.Caller;

/** Whose deployments are whose: asked before news of one are told. */
public interface DeploymentPlaces {
    boolean mayView(long deployment, Caller caller);
}
