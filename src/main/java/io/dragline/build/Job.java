package io.dragline.build;

import com.github.dockerjava.api.model.Bind;
import io.dragline.project.Build;
import io.dragline.source.Workspace;

/** The command lines of one deployment. */
record Job(Workspace workspace, Build build) {
    /** Names its volume and begins the names of its containers. */
    String name() {
        return workspace.value().replaceFirst("/", "-").replaceFirst("/", "-build-");
    }

    /** Names the container of a line, counted from 1; 0 carries the workspace in and out. */
    String container(int line) {
        return name() + "-" + line;
    }

    Bind bind() {
        return Bind.parse(name() + ":" + Sandbox.FOLDER);
    }
}
