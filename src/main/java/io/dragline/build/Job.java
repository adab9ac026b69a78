package io.dragline.build;

import io.dragline.project.Build;
import io.dragline.source.Workspace;

/** The command lines of one deployment. */
record Job(Workspace workspace, Build build) {
    /** Names its container. */
    String name() {
        return workspace.value().replaceFirst("/", "-").replaceFirst("/", "-build-");
    }
}
