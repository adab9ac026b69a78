package io.dragline.project;

/** What is kept for a project and goes with it, so that another project of that name begins with none. */
public interface Belongings {
    /** In the transaction in which the project goes. */
    void forget(ProjectName project);
}
