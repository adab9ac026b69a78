package io.dragline.approval;

import io.dragline.user.Caller;
import java.util.Set;

/** Somebody who agreed, or might. */
record Approver(String user, Set<String> teams) {
    static Approver of(Caller caller) {
        return new Approver(caller.user(), caller.teams());
    }

    /** @param by teams or users; empty: everybody */
    boolean isOneOf(Set<String> by) {
        return by.isEmpty() || by.contains(user) || teams.stream().anyMatch(by::contains);
    }
}
