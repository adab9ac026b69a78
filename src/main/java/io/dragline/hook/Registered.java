package io.dragline.hook;

import io.dragline.project.EnvironmentName;
import io.dragline.project.Hook;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
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
    /** Who starts deployments on its behalf; whoever replays is named, and what may be done is what the hook may do. */
    Caller caller(Delivery delivery) {
        String user = delivery.by() == null ? "hook " + this : delivery.by();
        return Caller.at(places(), user, Set.of(Action.DEPLOY));
    }

    List<Scope> places() {
        return Visible.places(project, hook);
    }

    /** Whose commits it is told of: a ready image that a chain upgrades with the others has none. */
    List<ServiceName> followed() {
        List<ServiceName> all = project.services(hook);
        List<ServiceName> withSource = all.stream()
                .filter(name -> {
                    Service service = project.services().get(name);
                    return service != null && service.source() != null;
                })
                .toList();
        return hook.chain() == null || withSource.isEmpty() ? all : withSource;
    }

    /** @throws IllegalStateException its chain is gone */
    EnvironmentName environment() {
        EnvironmentName environment = project.environment(hook);
        if (environment == null)
            throw new IllegalStateException("chain " + hook.chain() + " of hook " + this + " is gone");
        return environment;
    }

    boolean isVisibleTo(Caller caller) {
        return caller.mayAll(Action.VIEW, places());
    }

    @Override
    public String toString() {
        return project.name() + "/" + hook.name();
    }
}
