package io.dragline.hook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delivery for people.
 *
 * @param by who replayed it
 * @param number the provider's
 * @param files how many it says have changed; null: it does not say
 * @param chainRun the run of a chain that it started; null: none
 * @param replayable whether it is known what it told of
 */
record DeliveryView(
        String id,
        Instant receivedAt,
        Delivery.Origin origin,
        @Nullable String by,
        @Nullable String number,
        String event,
        @Nullable String ref,
        @Nullable String revision,
        @Nullable Integer files,
        Verdict verdict,
        String reason,
        @Nullable String deployment,
        List<String> deployments,
        @Nullable String chainRun,
        Map<String, String> headers,
        boolean replayable) {
    static DeliveryView of(Delivery delivery) {
        List<Push> pushes = delivery.pushes();
        List<String> files = pushes.isEmpty() ? null : pushes.get(0).files();
        List<String> deployments = delivery.deployments();
        return new DeliveryView(
                "" + delivery.id(),
                delivery.receivedAt(),
                delivery.origin(),
                delivery.by(),
                delivery.number(),
                delivery.event(),
                delivery.ref(),
                delivery.revision(),
                files == null ? null : files.size(),
                delivery.verdict(),
                delivery.reason(),
                deployments.isEmpty() ? null : deployments.get(0),
                deployments,
                delivery.run(),
                delivery.headers(),
                !pushes.isEmpty());
    }
}
