package io.dragline.project;

import java.util.Set;

/** The process models that a service may choose; implemented where models are kept. */
public interface DeployModels {
    /** @param kind what they must be able to deploy */
    Set<String> fit(ServiceKind kind);
}
