package io.dragline.rollout;

import io.dragline.project.Service;
import io.dragline.project.ServiceKind;
import io.dragline.server.Role;
import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.step.StepOutcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a wish into a rollout: a decision, nothing is touched. */
final class Freezing {
    private final Wish wish;
    private final List<ServerName> places;
    private final Addresses addresses;
    private final HostPorts ports;

    private Freezing(Wish wish) {
        this.wish = wish;
        this.places = names(Role.RUN);
        long start = Long.parseLong(wish.deployment().value()) * 7;
        this.addresses = new Addresses(wish.project().network(), takenAddresses(), start);
        this.ports =
                new HostPorts(wish.occupying().stream().flatMap(Freezing::all).toList(), start);
    }

    static Rollout of(Wish wish) {
        Freezing freezing = new Freezing(wish);
        return wish.configuration().kind() == ServiceKind.STATIC ? freezing.files() : freezing.replicas();
    }

    private Rollout files() {
        return rollout(List.of(), List.of(), List.of(), proxies());
    }

    private Rollout replicas() {
        if (places.isEmpty())
            throw refused("no server of it has the role run; give one the role or add another server");
        int count = wish.configuration().replicas();
        List<Replica> before = wish.serving().map(Rollout::serving).orElse(List.of());
        List<Replica> keep = wish.scale()
                ? before.stream().filter(replica -> replica.number() <= count).toList()
                : List.of();
        List<Replica> start = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            int wanted = number;
            if (keep.stream().noneMatch(replica -> replica.number() == wanted)) start.add(replica(number));
        }
        List<Replica> remove =
                before.stream().filter(replica -> !keep.contains(replica)).toList();
        return rollout(start, keep, remove, proxies());
    }

    private Replica replica(int number) {
        Service service = wish.configuration();
        Server server = server(places.get((number - 1) % places.size()));
        boolean several = wish.servers().size() > 1;
        Integer hostPort = several && service.port() != null ? Integer.valueOf(ports.take(server.name())) : null;
        return new ReplicaDraft(wish, number, server, addresses.take(), hostPort).replica();
    }

    private Rollout rollout(List<Replica> start, List<Replica> keep, List<Replica> remove, List<ServerName> proxies) {
        Set<ServerName> servers = new LinkedHashSet<>();
        Stream.of(start, remove).flatMap(List::stream).map(Replica::server).forEach(servers::add);
        return new Rollout(
                wish.deployment(),
                wish.project().name(),
                wish.environment(),
                wish.configuration().name(),
                wish.release().number(),
                wish.serving().map(Rollout::release).orElse(null),
                wish.configuration(),
                wish.project().network(),
                List.copyOf(servers),
                proxies,
                List.copyOf(start),
                keep,
                remove,
                wish.release().bundle(),
                wish.serving().map(Rollout::bundle).orElse(null));
    }

    private List<ServerName> proxies() {
        List<ServerName> proxies = names(Role.PROXY);
        if (proxies.isEmpty() && !wish.configuration().routes().isEmpty())
            throw refused("the service has routes, but no server of it has the role proxy; give one the role");
        // also where it was routed to until now: that route must go
        boolean routed = wish.serving()
                .map(Rollout::configuration)
                .filter(before -> !before.routes().isEmpty())
                .isPresent();
        return routed || !wish.configuration().routes().isEmpty() ? proxies : List.of();
    }

    private List<ServerName> names(Role role) {
        return wish.servers().stream()
                .filter(server -> server.disabled() == null && server.roles().contains(role))
                .map(Server::name)
                .toList();
    }

    private Server server(ServerName name) {
        return wish.servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> takenAddresses() {
        return wish.occupying().stream()
                .filter(rollout -> rollout.project().equals(wish.project().name()))
                .flatMap(Freezing::all)
                .map(Replica::address)
                .collect(Collectors.toSet());
    }

    private static Stream<Replica> all(Rollout rollout) {
        return Stream.of(rollout.start(), rollout.keep(), rollout.remove()).flatMap(List::stream);
    }

    private StepOutcome refused(String why) {
        return new StepOutcome(
                "does-not-fit", "environment " + wish.project().name() + "/" + wish.environment() + ": " + why);
    }
}
