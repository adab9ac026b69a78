package io.dragline.schedule;

import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import org.jspecify.annotations.Nullable;

/**
 * What a service served before the run began, to which an undo must bring it back.
 *
 * @param position of its link, from 1
 * @param deployment which brought it into service; null: nothing served
 */
record Before(
        int position,
        ServiceName service,
        @Nullable DeploymentId deployment,
        @Nullable Integer release) {}
