package io.dragline.user;

/** What was granted in a project goes with it: another project of that name begins with none. */
public interface ProjectGrants {
    void forget(String project);
}
