package io.dragline.project.manifest;

import io.dragline.project.Chain;
import io.dragline.project.ChainName;
import io.dragline.project.Cron;
import io.dragline.project.EnvironmentName;
import io.dragline.project.ServiceName;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of {@code chains:}. */
final class ChainShape extends Shape<Chain> {
    private static final int MOST = 50;

    private final Key<Chain, EnvironmentName> environment =
            required("environment", Names.ENVIRONMENT, Chain::environment, "where its services are upgraded");
    private final Key<Chain, List<List<ServiceName>>> services = required(
            "services",
            ListOf.of(new ListOf<>(Names.SERVICE, true, true)),
            Chain::services,
            "its services in order, each when the one before is healthy and watched; a list inside the list goes side by side");
    private final Key<Chain, Cron> at =
            optional("at", Times.CRON, Chain::at, "when it starts by itself; without it, by hand or by a webhook only");
    private final Key<Chain, ZoneId> zone =
            preset("zone", Times.ZONE, ZoneId.of("UTC"), Chain::zone, "whose clock 'at' is read from");
    private final Key<Chain, Chain.Missed> missed = preset(
            "missed",
            Times.MISSED,
            Chain.Missed.SKIP,
            Chain::missed,
            "what becomes of a time at which no control plane ran: skip, or run once as soon as one does");

    @Override
    protected @Nullable Chain build(Values values) {
        List<List<ServiceName>> links = values.get(services);
        if (links.isEmpty() || links.stream().anyMatch(List::isEmpty))
            values.wrong(services, "names no service; name them in order, such as [redis, [api, ws], web]");
        Set<ServiceName> seen = new HashSet<>();
        links.stream()
                .flatMap(List::stream)
                .filter(name -> !seen.add(name))
                .forEach(twice -> values.wrong(
                        services, "'" + twice + "' stands in it twice; a chain upgrades each service once"));
        if (seen.size() > MOST)
            values.wrong(services, "names " + seen.size() + " services; a chain has at most " + MOST);
        Cron times = values.find(at);
        return new Chain(
                new ChainName(values.name()),
                values.get(environment),
                links,
                times,
                values.get(zone),
                values.get(missed));
    }
}
