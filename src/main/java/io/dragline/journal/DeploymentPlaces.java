package io.dragline.journal;

import io.dragline.user.Caller;

/** What a listener's deployment or run of a chain is: each is asked before news of one are told; who knows it answers. */
public interface DeploymentPlaces {
    boolean mayView(long deployment, Caller caller);

    /** False also where it is not known. */
    boolean hasEnded(long deployment);
}
