package io.dragline.proxy;

import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.ServiceName;
import io.dragline.rollout.Endpoint;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.Server;
import io.dragline.server.Servers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what the site of an environment shall be on a server while one of its services changes. */
@Component
class Drafts {
    private final Projects projects;
    private final Rollouts rollouts;
    private final Servers servers;

    Drafts(Projects projects, Rollouts rollouts, Servers servers) {
        this.projects = projects;
        this.rollouts = rollouts;
        this.servers = servers;
    }

    /** What one service brings to a site. */
    record Share(ServiceName service, List<Location> locations, Optional<Upstream> upstream) {}

    /** Empty: the manifest names it no more, so it has no site. */
    Optional<Environment> find(Rollout rollout) {
        return projects.find(rollout.project())
                .map(project -> project.environments().get(rollout.environment()));
    }

    Environment environment(Rollout rollout) {
        Optional<Environment> environment = find(rollout);
        if (environment.isPresent()) return environment.get();
        throw new IllegalStateException("environment " + rollout.project() + "/" + rollout.environment()
                + " is no longer configured; apply a manifest that has it");
    }

    /**
     * The changing service brings what is given. The others keep what stands on the server, since another deployment may
     * have swapped them in a moment ago and not be through; one that does not stand there brings what serves.
     *
     * @param certificate is asked only for a site that is to be
     * @return empty: no service has a route
     */
    Optional<NginxSite> site(
            Rollout rollout,
            Machine machine,
            Way way,
            Share own,
            Optional<WrittenSite> present,
            Supplier<@Nullable StatePath> certificate) {
        Environment environment = environment(rollout);
        List<Share> shares = new ArrayList<>();
        for (ServiceName service : services(rollout))
            shares.add(service.equals(own.service()) ? own : other(rollout, service, present, machine.server()));
        List<Location> locations =
                shares.stream().flatMap(s -> s.locations().stream()).toList();
        if (locations.isEmpty()) return Optional.empty();
        return Optional.of(new NginxSite(
                rollout.project(),
                rollout.environment(),
                environment.domains().stream().map(Domain::new).toList(),
                environment.listen(),
                machine.places().state(),
                certificate.get(),
                way,
                locations,
                way == Way.LUA
                        ? List.of()
                        : shares.stream().flatMap(s -> s.upstream().stream()).toList()));
    }

    /** What the service brings when the rollout serves. */
    Share share(Rollout rollout, Server seenFrom) {
        List<Location> locations = Location.of(rollout.configuration());
        boolean proxied = locations.stream().anyMatch(l -> !l.files());
        return new Share(
                rollout.service(),
                locations,
                proxied
                        ? Optional.of(new Upstream(rollout.service(), endpoints(rollout.serving(), seenFrom)))
                        : Optional.empty());
    }

    List<Endpoint> endpoints(List<Replica> replicas, Server seenFrom) {
        return replicas.stream().map(r -> endpoint(r, seenFrom)).toList();
    }

    /** Rollouts of the environment's other services that are routed to. */
    List<Rollout> others(Rollout rollout) {
        return rollouts.serving(rollout.project(), rollout.environment()).stream()
                .filter(r -> !r.service().equals(rollout.service()))
                .filter(r -> Location.of(r.configuration()).stream().anyMatch(l -> !l.files()))
                .toList();
    }

    private Endpoint endpoint(Replica replica, Server seenFrom) {
        return Endpoint.of(replica, seenFrom.name(), servers)
                .orElseThrow(() -> new IllegalArgumentException("replica " + replica.container()
                        + " has a route but no port that server " + seenFrom.name()
                        + " can reach; give the service a port"));
    }

    private Share other(Rollout rollout, ServiceName service, Optional<WrittenSite> present, Server seenFrom) {
        ProjectName project = rollout.project();
        EnvironmentName environment = rollout.environment();
        Optional<Share> serving =
                rollouts.serving(project, environment, service).map(r -> share(r, seenFrom));
        List<Location> standing = present.map(p -> p.locations(service)).orElse(List.of());
        if (standing.isEmpty()) return serving.orElse(new Share(service, List.of(), Optional.empty()));
        return new Share(
                service,
                standing,
                present.flatMap(p -> p.upstream(service)).or(() -> serving.flatMap(Share::upstream)));
    }

    /** In the manifest's order. */
    private Set<ServiceName> services(Rollout rollout) {
        Project project = projects.get(rollout.project());
        Set<ServiceName> services = new LinkedHashSet<>(project.services().keySet());
        services.add(rollout.service());
        return services;
    }
}
