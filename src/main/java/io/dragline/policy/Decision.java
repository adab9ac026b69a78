package io.dragline.policy;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a change needs.
 *
 * @param approvals how many people must agree
 * @param by the groups of which they must be; empty: whoever may approve
 * @param fourEyes whoever asked for it may not be one of them
 * @param windowNeeded it may happen only inside a window
 */
public record Decision(int approvals, Set<String> by, boolean fourEyes, boolean windowNeeded) {
    static final Decision NOTHING = new Decision(0, Set.of(), false, false);

    public Decision {
        by = Collections.unmodifiableSet(new TreeSet<>(by));
    }

    /** Of two that both hold the stricter: more people, of all groups named, and every condition of either. */
    public Decision and(Decision other) {
        Set<String> both = new TreeSet<>(by);
        both.addAll(other.by);
        return new Decision(
                Math.max(approvals, other.approvals),
                both,
                fourEyes || other.fourEyes,
                windowNeeded || other.windowNeeded);
    }
}
