package io.dragline.hook;

import io.dragline.secret.Masking;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Lists what was not accepted, so that people see why; a flood of it is listed in part. */
@Component
class Refusals {
    private static final int BURST = 20;
    private static final double PER_SECOND = 1;

    private final DeliveryRows rows;
    private final Masking masking;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Refusals(DeliveryRows rows, Masking masking) {
        this.rows = rows;
        this.masking = masking;
    }

    void list(Registered hook, Delivered delivered, String why) {
        Bucket bucket = buckets.computeIfAbsent(hook.id(), id -> new Bucket(BURST, PER_SECOND, System.nanoTime()));
        if (!bucket.takes(System.nanoTime())) return;
        Arrival arrival = new Arrival(
                hook.id(),
                Delivery.Origin.WEBHOOK,
                null,
                null,
                ShownHeaders.of(delivered.headers()),
                new Told("unknown", List.of(), null),
                null,
                null,
                null,
                new CompletableFuture<>());
        rows.insert(arrival, new Judged(Verdict.REJECTED, masking.mask(why), null, List.of(), null));
    }
}
