package io.dragline.hook;

import io.dragline.project.Hook;
import io.dragline.project.Project;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import java.util.Set;

/**
 * A hook as it is configured now.
 *
 * @param id of its address
 */
record Registered(String id, Project project, Hook hook) {
    /** Who starts deployments on its behalf. */
    Caller caller() {
        return new Caller("hook " + this, Set.of(Action.DEPLOY));
    }

    @Override
    public String toString() {
        return project.name() + "/" + hook.name();
    }
}
