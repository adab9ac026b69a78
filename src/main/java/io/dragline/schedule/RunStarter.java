package io.dragline.schedule;

import io.dragline.project.ChainName;
import io.dragline.project.ProjectName;
import io.dragline.step.DeploymentId;
import io.dragline.user.Caller;
import org.jspecify.annotations.Nullable;

/** Starts a run of a chain. */
interface RunStarter {
    DeploymentId start(ProjectName project, ChainName name, String trigger, @Nullable String note, Caller caller);
}
