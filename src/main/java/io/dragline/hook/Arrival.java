package io.dragline.hook;

import io.dragline.project.ServiceName;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is authentic, on its way to a verdict.
 *
 * @param numberKey and {@code digestKey}: another one with the same is a duplicate; null: nothing is
 * @param only this service; null: whichever it concerns
 * @param done completed when the verdict is stored
 */
record Arrival(
        String hook,
        Delivery.Origin origin,
        @Nullable String by,
        @Nullable String number,
        Map<String, String> headers,
        Told told,
        @Nullable String numberKey,
        @Nullable String digestKey,
        @Nullable ServiceName only,
        CompletableFuture<Delivery> done) {

    /** A person wants it again. */
    static Arrival replayed(String hook, String by, Told told) {
        return new Arrival(
                hook, Delivery.Origin.REPLAY, by, null, Map.of(), told, null, null, null, new CompletableFuture<>());
    }

    /** The repository has a commit that nobody delivered. */
    static Arrival polled(String hook, ServiceName service, Told told) {
        return new Arrival(
                hook, Delivery.Origin.POLL, null, null, Map.of(), told, null, null, service, new CompletableFuture<>());
    }
}
