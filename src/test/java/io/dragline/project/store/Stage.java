package io.dragline.project.store;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dragline.project.Belongings;
import io.dragline.project.ProjectListener;
import io.dragline.project.ProjectName;
import io.dragline.project.Usage;
import io.dragline.project.Withdrawal;
import io.dragline.secret.SecretName;
import io.dragline.secret.Secrets;
import io.dragline.server.EngineKind;
import io.dragline.server.Nginx;
import io.dragline.server.Role;
import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.user.Action;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import io.dragline.user.ProjectGrants;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real storage with the neighbours that a test steers: servers local, a and b; the secret {@code known}. */
final class Stage {
    static final Caller ANN = new Caller("ann", Set.of(Action.values()));

    final List<String> audited = new ArrayList<>();

    @Nullable
    String inUse;
    /** What was asked to be taken out of service. */
    final List<String> withdrawn = new ArrayList<>();

    final JdbcClient jdbc;
    final StoredProjects projects;
    final Apply apply;
    final RemoveProject remove;
    final SetVariable variables;

    Stage(DataSource database) {
        jdbc = JdbcClient.create(database);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        var json = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
        var beans = new StaticListableBeanFactory();
        beans.addBean(
                "audit", (Audit) (who, verb, object, detail) -> audited.add(who.user() + " " + verb + " " + object));
        var audit = beans.getBeanProvider(Audit.class);
        beans.addBean("usage", (Usage) (ProjectName project) -> Optional.ofNullable(inUse));
        beans.addBean("withdrawal", (Withdrawal)
                (project, environment, service, who) -> withdrawn(project + "/" + service + "@" + environment));
        var usage = new InUse(beans.getBeanProvider(Usage.class), beans.getBeanProvider(Withdrawal.class));
        List<Rule> rules = List.of(
                new RouteRule(),
                new ServerRule(new SomeServers()),
                new EnvironmentRule(),
                new HookRule(new SomeSecrets()),
                new PlaceholderRule(),
                new VolumeRule(),
                new ChainRule(),
                new RepositoryRule(new io.dragline.project.FileSources(false)));
        projects = new StoredProjects(jdbc, json);
        apply = new Apply(
                projects,
                new SomeServers(),
                rules,
                new SecretWarnings(new SomeSecrets()),
                usage,
                beans.getBeanProvider(ProjectListener.class),
                audit,
                transaction);
        remove = new RemoveProject(
                projects,
                usage,
                beans.getBeanProvider(ProjectGrants.class),
                beans.getBeanProvider(Belongings.class),
                audit,
                transaction);
        variables = new SetVariable(projects, apply);
    }

    private List<String> withdrawn(String what) {
        withdrawn.add(what);
        return List.of(what + " is removed");
    }

    List<Applied> apply(String manifest) {
        return apply.manifest(manifest, new Apply.Options(false, false), ANN);
    }

    private static final class SomeServers implements Servers {
        private final List<Server> all = Stream.of("local", "a", "b", "idle")
                .map(name -> new Server(
                        new ServerName(name),
                        "127.0.0.1",
                        null,
                        EngineKind.DOCKER,
                        "/var/run/docker.sock",
                        name.equals("idle") ? Set.of() : EnumSet.allOf(Role.class),
                        Nginx.DEBIAN,
                        "nobody",
                        null))
                .toList();

        @Override
        public List<Server> all() {
            return all;
        }

        @Override
        public Optional<Server> find(ServerName name) {
            return all.stream().filter(server -> server.name().equals(name)).findFirst();
        }

        @Override
        public Server get(ServerName name) {
            return find(name).orElseThrow();
        }

        @Override
        public void save(Server server) {}

        @Override
        public void remove(ServerName name) {}
    }

    private static final class SomeSecrets implements Secrets {
        @Override
        public String reveal(@Nullable String project, SecretName name) {
            throw new AssertionError("configuration never reveals a secret");
        }

        @Override
        public void set(@Nullable String project, SecretName name, String value) {}

        @Override
        public boolean remove(@Nullable String project, SecretName name) {
            return false;
        }

        @Override
        public List<Entry> list(@Nullable String project) {
            return List.of();
        }

        @Override
        public boolean exists(@Nullable String project, SecretName name) {
            return name.value().equals("known");
        }
    }
}
