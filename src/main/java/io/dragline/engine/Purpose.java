package io.dragline.engine;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a model can be used for: it follows from its steps, since a model that never settles deploys nothing. */
public enum Purpose {
    /** Replicas of a container. */
    DEPLOY("freeze-rollout", "start-replicas", "verify-replicas", "swap-upstream", "settle-rollout"),
    /** Files. */
    DEPLOY_STATIC("freeze-rollout", "publish-files", "swap-upstream", "settle-rollout"),
    /** What serves goes, and nothing comes. */
    REMOVE("freeze-rollout", "swap-upstream", "settle-rollout", "remove-old"),
    /** A release. */
    BUILD("record-release");

    private final List<String> needed;

    Purpose(String... needed) {
        this.needed = List.of(needed);
    }

    public List<String> needed() {
        return needed;
    }

    /** @param topics those on the way to success */
    static Set<Purpose> of(Collection<String> topics) {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : values()) if (topics.containsAll(purpose.needed)) purposes.add(purpose);
        // whoever builds names no environment to freeze anything for
        if (topics.contains("freeze-rollout")) purposes.remove(BUILD);
        return purposes;
    }
}
