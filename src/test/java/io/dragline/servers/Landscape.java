package io.dragline.servers;

import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Health;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.project.Service.Resources;
import io.dragline.project.Service.Route;
import io.dragline.project.ServiceKind;
import io.dragline.project.ServiceName;
import io.dragline.rollout.Endpoint;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.secret.SecretName;
import io.dragline.server.EngineKind;
import io.dragline.server.Nginx;
import io.dragline.server.Role;
import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.server.Shell;
import io.dragline.server.Shells;
import io.dragline.step.DeploymentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The project shop on the server local, in memory; what a test changes is what the steps see. */
public final class Landscape {
    public static final ProjectName SHOP = new ProjectName("shop");
    public static final EnvironmentName PROD = new EnvironmentName("prod");

    private final Map<ServerName, Server> servers = new LinkedHashMap<>();
    private final Map<EnvironmentName, Environment> environments = new LinkedHashMap<>();
    private final Map<ServiceName, Service> services = new LinkedHashMap<>();
    private final Map<DeploymentId, Rollout> frozen = new LinkedHashMap<>();
    private final Map<String, Rollout> serving = new LinkedHashMap<>();
    private Shell shell = new DirectShell();

    public Landscape(Nginx nginx, int listen) {
        server("local", "127.0.0.1", nginx);
        environment("prod", listen, "shop.localhost");
    }

    public Landscape server(String name, String address, Nginx nginx) {
        Server server = new Server(
                new ServerName(name),
                address,
                null,
                EngineKind.DOCKER,
                "/var/run/docker.sock",
                Set.of(Role.RUN, Role.PROXY),
                nginx,
                "nobody",
                null);
        servers.put(server.name(), server);
        return this;
    }

    public Landscape environment(String name, int listen, String... domains) {
        return secured(name, listen, null, domains);
    }

    /** @param tls the name of the secret with the certificate */
    public Landscape secured(String name, int listen, @Nullable String tls, String... domains) {
        EnvironmentName key = new EnvironmentName(name);
        SecretName secret = tls == null ? null : new SecretName(tls);
        environments.put(
                key, new Environment(key, List.copyOf(servers.keySet()), List.of(domains), listen, secret, Map.of()));
        return this;
    }

    public Landscape service(String name, Route... routes) {
        return service(name, ServiceKind.IMAGE, Health.DEFAULT, Duration.ofSeconds(5), Duration.ZERO, routes);
    }

    public Landscape service(
            String name, ServiceKind kind, Health health, Duration drain, Duration watch, Route... routes) {
        ServiceName key = new ServiceName(name);
        services.put(
                key,
                new Service(
                        key,
                        kind,
                        null,
                        null,
                        null,
                        "app:1",
                        List.of(),
                        8080,
                        1,
                        new Resources(null, null),
                        health,
                        drain,
                        watch,
                        Map.of(),
                        List.of(),
                        List.of(routes),
                        Map.of(),
                        null));
        return this;
    }

    /** Freezes a rollout of a service in prod that starts replicas at these addresses and removes those that serve. */
    public Rollout rollout(int deployment, String service, Endpoint... start) {
        return rollout(deployment, PROD, service, start);
    }

    public Rollout rollout(int deployment, EnvironmentName environment, String service, Endpoint... start) {
        DeploymentId id = new DeploymentId("" + deployment);
        ServiceName name = new ServiceName(service);
        List<Replica> replicas = new ArrayList<>();
        for (int i = 0; i < start.length; i++) replicas.add(replica(id, service, i + 1, start[i]));
        Rollout before = serving.get(environment + "/" + service);
        Rollout rollout = new Rollout(
                id,
                SHOP,
                environment,
                name,
                deployment,
                before == null ? null : before.release(),
                services.get(name),
                "10.88.1.0/24",
                List.of(ServerName.LOCAL),
                List.copyOf(servers.keySet()),
                replicas,
                List.of(),
                before == null ? List.of() : before.serving(),
                null,
                null);
        frozen.put(id, rollout);
        return rollout;
    }

    public static Replica replica(DeploymentId deployment, String service, int number, Endpoint at) {
        return new Replica(
                deployment,
                1,
                number,
                ServerName.LOCAL,
                "shop-prod-" + service + "-" + number + "-" + deployment,
                "app:1",
                "dragline-shop",
                at.host(),
                at.port(),
                null,
                List.of(),
                Map.of(),
                List.of(),
                new Resources(null, null),
                "digest");
    }

    public void serves(Rollout rollout) {
        serving.put(rollout.environment() + "/" + rollout.service(), rollout);
    }

    public void by(Shell other) {
        shell = other;
    }

    public Shells shells() {
        return name -> shell;
    }

    public Servers servers() {
        return new Servers() {
            @Override
            public List<Server> all() {
                return List.copyOf(servers.values());
            }

            @Override
            public Optional<Server> find(ServerName name) {
                return Optional.ofNullable(servers.get(name));
            }

            @Override
            public Server get(ServerName name) {
                return find(name).orElseThrow(() -> new IllegalArgumentException("known are " + servers.keySet()));
            }

            @Override
            public void save(Server server) {
                servers.put(server.name(), server);
            }

            @Override
            public void remove(ServerName name) {
                servers.remove(name);
            }
        };
    }

    public Projects projects() {
        return new Projects() {
            @Override
            public List<Project> all() {
                return List.of(get(SHOP));
            }

            @Override
            public Optional<Project> find(ProjectName name) {
                return Optional.of(get(name));
            }

            @Override
            public Project get(ProjectName name) {
                return new Project(name, "", "10.88.1.0/24", null, Map.of(), environments, services);
            }
        };
    }

    public Rollouts rollouts() {
        return new Rollouts() {
            @Override
            public Rollout get(DeploymentId deployment) {
                return Optional.ofNullable(frozen.get(deployment))
                        .orElseThrow(() -> new IllegalStateException(deployment + " is not frozen"));
            }

            @Override
            public Optional<Rollout> serving(ProjectName project, EnvironmentName environment, ServiceName service) {
                return Optional.ofNullable(serving.get(environment + "/" + service));
            }

            @Override
            public List<Rollout> serving(ProjectName project, EnvironmentName environment) {
                return serving.values().stream()
                        .filter(r -> r.environment().equals(environment))
                        .toList();
            }

            @Override
            public Optional<Rollout> over(DeploymentId deployment) {
                return Optional.empty();
            }

            @Override
            public List<Rollout> serving() {
                return List.copyOf(serving.values());
            }
        };
    }
}
