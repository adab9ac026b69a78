package io.dragline.hook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of an accepted delivery is told.
 *
 * @param deployment the first of {@code deployments}; null: it started none
 * @param chainRun the run of a chain that it started; null: none
 */
record Answer(
        String delivery,
        Verdict verdict,
        String reason,
        @Nullable String deployment,
        List<String> deployments,
        @Nullable String chainRun) {
    static Answer of(Delivery delivery) {
        List<String> deployments = delivery.deployments();
        return new Answer(
                "" + delivery.id(),
                delivery.verdict(),
                delivery.reason(),
                deployments.isEmpty() ? null : deployments.get(0),
                deployments,
                delivery.run());
    }
}
