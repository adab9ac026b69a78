package io.dragline.journal;

import io.dragline.user.Caller;

/** Whose deployments and runs of chains are whose: each is asked before news of one are told; who knows it answers. */
public interface DeploymentPlaces {
    boolean mayView(long deployment, Caller caller);
}
