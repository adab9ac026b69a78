package io.dragline.user;

import java.util.Set;

/** Who makes a request; a parameter of this type in a controller is filled in. */
public record Caller(String user, Set<Action> actions) {
    public Caller {
        actions = Set.copyOf(actions);
    }

    public boolean may(Action action) {
        return actions.contains(action);
    }
}
