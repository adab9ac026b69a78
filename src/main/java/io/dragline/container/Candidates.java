package io.dragline.container;

import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.server.ServerName;
import io.dragline.step.StepLog;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The containers that one deployment has started and that shall not serve. */
@Component
class Candidates {
    /** Short: no request is routed to them. */
    static final Duration GRACE = Duration.ofSeconds(3);

    private final Containers containers;
    private final LastWords words;

    Candidates(Containers containers, LastWords words) {
        this.containers = containers;
        this.words = words;
    }

    /**
     * Only what bears a replica's name and was made for it; a foreign container under that name stays. What each wrote
     * last is kept in the log: why it was bad is mostly there.
     */
    void remove(Rollout rollout, ServerName server, StepLog log) throws Exception {
        Parallel.each(rollout.startOn(server), log, (replica, own) -> {
            Optional<Container> made = find(rollout, replica);
            if (made.isEmpty()) return;
            words.tell(server, replica.container(), own);
            containers.remove(server, made.get(), GRACE, own);
        });
    }

    private Optional<Container> find(Rollout rollout, Replica replica) {
        return containers
                .find(replica.server(), replica.container())
                .filter(container -> Labels.isFor(container.labels(), rollout, replica));
    }
}
