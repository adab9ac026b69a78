package io.dragline.schedule;

import io.dragline.project.ChainName;
import io.dragline.project.ProjectName;

/** Names a chain among all. */
record Key(ProjectName project, ChainName chain) {
    @Override
    public String toString() {
        return project + "/" + chain;
    }
}
