package io.dragline.project;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a replica is fit to serve.
 *
 * @param path must answer 2xx or 3xx; null: the port accepts a connection; without a port: the container stays up
 * @param startup how long it may take until {@code successes} answers in a row are good
 * @param failures in a row, after which it is unhealthy while watched
 */
public record Health(
        @Nullable String path, Duration interval, Duration timeout, Duration startup, int successes, int failures) {
    public static final Health DEFAULT =
            new Health(null, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(60), 2, 3);
}
