package io.dragline.policy;

import java.util.List;

/** What a change needs: what the environment asks for and what the decision table says. */
public interface Policy {
    /** Both at once, the stricter of each; at the hour and weekday of the environment's window, or of this machine where it has none. */
    Decision decide(Change change);

    /** Each that asks for approvals by itself: one approval may serve several, and all must be served. */
    List<Decision> demands(Change change);
}
