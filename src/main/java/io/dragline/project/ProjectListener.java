package io.dragline.project;

/** Told that the stored configuration has changed, after that was committed; on the control plane that changed it. */
public interface ProjectListener {
    void changed(ProjectName project);
}
