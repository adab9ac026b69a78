package io.dragline.schedule;

import io.dragline.rollout.Rollout;
import io.dragline.rollout.RolloutHistory;
import io.dragline.rollout.Rollouts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a service serves what it served before a run: the same release, by digest, with the same configuration. */
@Component
class Serving {
    private final Rollouts rollouts;
    private final RolloutHistory history;

    Serving(Rollouts rollouts, RolloutHistory history) {
        this.rollouts = rollouts;
        this.history = history;
    }

    /** In which way it does not; empty: it does. */
    Optional<String> differs(Run run, Before before) {
        Optional<Rollout> now = rollouts.serving(run.project(), run.chain().environment(), before.service());
        if (before.deployment() == null)
            return now.map(rollout -> "release " + rollout.release() + " serves, and nothing did before");
        if (now.isEmpty()) return Optional.of("nothing serves, and release " + before.release() + " did before");
        Rollout was = history.find(before.deployment()).orElseThrow();
        if (now.get().release() != was.release())
            return Optional.of("release " + now.get().release() + " serves instead of " + was.release());
        return now.get().configuration().equals(was.configuration())
                ? Optional.empty()
                : Optional.of("release " + was.release() + " serves, but with other settings than deployment "
                        + was.deployment() + " served with");
    }
}
