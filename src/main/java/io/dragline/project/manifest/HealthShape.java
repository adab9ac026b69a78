package io.dragline.project.manifest;

import static io.dragline.project.Health.DEFAULT;

import io.dragline.project.Health;
import java.time.Duration;

/** {@code health:} of a service. */
final class HealthShape extends Shape<Health> {
    private final Key<Health, String> path = optional(
            "path",
            Words.ROUTE,
            Health::path,
            "must answer 2xx or 3xx; without it the port must accept a connection; without a port the container must stay up");
    private final Key<Health, Duration> interval = preset(
            "interval",
            Amounts.duration("100ms", "1h", "1s"),
            DEFAULT.interval(),
            Health::interval,
            "between two probes");
    private final Key<Health, Duration> timeout = preset(
            "timeout",
            Amounts.duration("100ms", "10m", "2s"),
            DEFAULT.timeout(),
            Health::timeout,
            "how long a probe may take");
    private final Key<Health, Duration> startup = preset(
            "startup",
            Amounts.duration("1s", "2h", "60s"),
            DEFAULT.startup(),
            Health::startup,
            "how long a new replica may take until it is healthy");
    private final Key<Health, Integer> successes = preset(
            "successes",
            Amounts.number("a count", 1, 100, 2),
            DEFAULT.successes(),
            Health::successes,
            "good probes in a row that make a replica healthy");
    private final Key<Health, Integer> failures = preset(
            "failures",
            Amounts.number("a count", 1, 100, 3),
            DEFAULT.failures(),
            Health::failures,
            "bad probes in a row that make a watched replica unhealthy");

    @Override
    protected Health build(Values values) {
        return new Health(
                values.find(path),
                values.get(interval),
                values.get(timeout),
                values.get(startup),
                values.get(successes),
                values.get(failures));
    }
}
