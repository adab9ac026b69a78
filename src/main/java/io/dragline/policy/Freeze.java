package io.dragline.policy;

import io.dragline.user.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which nothing is changed.
 *
 * @param project null: every one
 * @param environment null: every one
 * @param to the first moment at which it no longer holds
 */
record Freeze(
        long id,
        @Nullable String project,
        @Nullable String environment,
        Instant from,
        Instant to,
        String reason,
        String createdBy,
        Instant createdAt) {
    /** One of an environment of every project is everywhere. */
    static Scope place(@Nullable String project, @Nullable String environment) {
        return project == null ? Scope.EVERYTHING : new Scope(project, environment, null);
    }

    Scope place() {
        return place(project, environment);
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    boolean isFor(String project, String environment) {
        return (this.project == null || this.project.equals(project))
                && (this.environment == null || this.environment.equals(environment));
    }
}
