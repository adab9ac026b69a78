package io.dragline.approval;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Callers;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody may answer, for himself or in the stead of who handed it to him. Rights are those of this moment. */
@Component
class Standing {
    private final Delegations delegations;
    private final Callers callers;

    Standing(Delegations delegations, Callers callers) {
        this.delegations = delegations;
        this.callers = callers;
    }

    /** Empty: gone or disabled. */
    Optional<Caller> named(String user) {
        return callers.named(user);
    }

    /** Why this one may not answer at all; null: he may. */
    @Nullable
    String barred(Asked asked, Caller caller) {
        String kept = kept(asked, caller);
        if (kept != null) return kept;
        Optional<TaskView.Handed> handed = delegations.of(asked.deployment()).stream()
                .filter(each -> each.by().equals(caller.user()))
                .findFirst();
        if (handed.isPresent())
            return "'" + caller.user() + "' has handed this to '" + handed.get().to()
                    + "'; take it back to answer: dragline delegate " + asked.deployment() + " --back";
        if (asked.isFor(approver(asked, caller)) || isTheirAdmin(asked, caller)) return null;
        return "'" + caller.user() + "' is none of those who may agree to this: "
                + String.join(", ", asked.demands().by());
    }

    /** Who may put himself into the group that a model names need not do so first. */
    private static boolean isTheirAdmin(Asked asked, Caller caller) {
        return asked.isByModel() && caller.may(Action.ADMIN, asked.place());
    }

    /** Why neither he nor anybody in his stead may answer. */
    @Nullable
    String kept(Asked asked, Caller caller) {
        if (!caller.may(Action.APPROVE, asked.place()))
            return "'" + caller.user() + "' may not approve in " + asked.place();
        if (asked.keepsOut(caller.user()))
            return "'" + caller.user() + "' asked for this change, and somebody else must agree to it (four eyes)";
        return null;
    }

    /** For himself. */
    boolean isAsked(Asked asked, Caller caller) {
        return kept(asked, caller) == null && asked.isFor(Approver.of(caller));
    }

    /** With all for whom he stands; one that may not answer any more hands nothing on. */
    Approver approver(Asked asked, Caller caller) {
        Set<String> names = new TreeSet<>(caller.teams());
        for (TaskView.Handed each : delegations.of(asked.deployment()))
            if (each.to().equals(caller.user()))
                named(each.by()).filter(other -> kept(asked, other) == null).ifPresent(other -> {
                    names.add(other.user());
                    names.addAll(other.teams());
                });
        return new Approver(caller.user(), names);
    }
}
