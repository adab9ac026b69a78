package io.dragline.health;

import io.dragline.rollout.Replica;
import java.io.IOException;
import java.util.Optional;

/** Tells whether the container of a replica runs. */
public interface Running {
    /** Why it does not run, such as {@code exited with code 137 (out of memory): last line of its log}; empty: it runs. */
    Optional<String> deadBecause(Replica replica) throws IOException, InterruptedException;
}
