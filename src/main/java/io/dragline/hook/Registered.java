package io.dragline.hook;

import io.dragline.project.Hook;
import io.dragline.project.Project;
import io.dragline.project.Visible;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.util.List;
import java.util.Set;

/**
 * A hook as it is configured now.
 *
 * @param id of its address
 */
record Registered(String id, Project project, Hook hook) {
    /** Who starts deployments on its behalf. */
    Caller caller() {
        return caller("hook " + this);
    }

    /** @param user who is named; what may be done is what the hook may do */
    Caller caller(String user) {
        return Caller.at(places(), user, Set.of(Action.DEPLOY));
    }

    List<Scope> places() {
        return Visible.places(project.name(), hook.environment(), hook.services());
    }

    boolean isVisibleTo(Caller caller) {
        return caller.mayAll(Action.VIEW, places());
    }

    @Override
    public String toString() {
        return project.name() + "/" + hook.name();
    }
}
