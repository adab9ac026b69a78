package io.dragline.user;

import java.util.EnumSet;
import java.util.Set;

/** Actions at a place. Who may do anything there may look at it. */
public record Grant(Scope scope, Set<Action> actions) {
    public Grant {
        if (!actions.isEmpty()) {
            EnumSet<Action> all = EnumSet.copyOf(actions);
            all.add(Action.VIEW);
            actions = all;
        }
        actions = Set.copyOf(actions);
    }
}
