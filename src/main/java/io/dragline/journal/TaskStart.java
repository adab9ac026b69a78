package io.dragline.journal;

import io.dragline.step.DeploymentId;
import org.jspecify.annotations.Nullable;

/** A service task that a worker begins: once, or again after a failure or a crash. */
public record TaskStart(
        DeploymentId deployment,
        String task,
        String element,
        String name,
        String topic,
        @Nullable String server) {}
