package io.dragline.project;

import io.dragline.project.Service.Override;
import io.dragline.project.Service.Recipe;
import io.dragline.project.Service.Resources;
import io.dragline.project.Service.Route;
import io.dragline.project.Source.Vcs;
import io.dragline.secret.SecretName;
import io.dragline.server.ServerName;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Projects that a manifest could describe, of every form, with the texts that are hardest to write down. */
public final class RandomProjects {
    private final Random random;
    private Map<EnvironmentName, Environment> environments = Map.of();

    public RandomProjects(long seed) {
        random = new Random(seed);
    }

    public Project next(String name, String network) {
        environments = environments(name);
        Map<ServiceName, Service> services = services();
        Map<ChainName, Chain> chains = chains(List.copyOf(services.keySet()));
        return new Project(
                new ProjectName(name),
                text(),
                network,
                maybe(() -> URI.create("https://push.example:8443/a?b=c")),
                variables(),
                environments,
                services,
                chains,
                hooks(services, chains.keySet()));
    }

    /** Of kind generic, which any service may have. */
    private Map<HookName, Hook> hooks(Map<ServiceName, Service> services, Set<ChainName> chains) {
        Map<HookName, Hook> hooks = new LinkedHashMap<>();
        if (services.isEmpty() || environments.isEmpty()) return hooks;
        for (String each : some(List.of("main", "no", "h-1"))) {
            HookName name = new HookName(each);
            ChainName chain = maybe(() -> chains.stream().findFirst().orElse(null));
            hooks.put(
                    name,
                    new Hook(
                            name,
                            Hook.Provider.GENERIC,
                            chain,
                            chain == null ? List.copyOf(services.keySet()) : List.of(),
                            maybe(() -> "release/1.x"),
                            chain == null ? environments.keySet().iterator().next() : null,
                            new SecretName("known"),
                            some(List.of("a b", "web/src")),
                            maybe(() -> Duration.ofMinutes(1 + random.nextInt(60)))));
        }
        return hooks;
    }

    private Map<ChainName, Chain> chains(List<ServiceName> services) {
        Map<ChainName, Chain> chains = new LinkedHashMap<>();
        if (services.isEmpty() || environments.isEmpty()) return chains;
        for (String each : some(List.of("nightly", "on", "y"))) {
            int cut = random.nextInt(services.size());
            List<List<ServiceName>> links = cut == 0
                    ? List.of(services)
                    : List.of(services.subList(0, cut), services.subList(cut, services.size()));
            chains.put(
                    new ChainName(each),
                    new Chain(
                            new ChainName(each),
                            environments.keySet().iterator().next(),
                            links,
                            maybe(() -> new Cron("*/5 1-3 * * mon,fri")),
                            java.time.ZoneId.of(random.nextBoolean() ? "UTC" : "America/New_York"),
                            random.nextBoolean() ? Chain.Missed.RUN : Chain.Missed.SKIP));
        }
        return chains;
    }

    private Map<EnvironmentName, Environment> environments(String project) {
        Map<EnvironmentName, Environment> environments = new LinkedHashMap<>();
        for (String each : some(List.of("zeta", "test", "prod", "a-1"))) {
            EnvironmentName name = new EnvironmentName(each);
            String domain = each + "." + project + ".example";
            environments.put(
                    name,
                    new Environment(
                            name,
                            List.of(ServerName.LOCAL),
                            some(List.of(domain, "*." + domain, each + "-" + project)),
                            1 + random.nextInt(65_535),
                            maybe(() -> new SecretName("tls." + each)),
                            variables(),
                            maybe(this::window),
                            maybe(this::approval)));
        }
        return environments;
    }

    private Approval approval() {
        return new Approval(
                some(List.of("ops", "ann.b", "no")),
                1 + random.nextInt(20),
                random.nextBoolean(),
                maybe(() -> Duration.ofMinutes(1 + random.nextInt(3000))));
    }

    private Window window() {
        int from = random.nextInt(1440);
        return new Window(
                List.of(new Hours(from, (from + 1 + random.nextInt(1438)) % 1440)),
                ZoneId.of(random.nextBoolean() ? "Asia/Shanghai" : "UTC"),
                List.of(DayOfWeek.of(1 + random.nextInt(7))),
                random.nextBoolean() ? Window.After.FINISH : Window.After.CLIMB_BACK);
    }

    private Map<ServiceName, Service> services() {
        Map<ServiceName, Service> services = new LinkedHashMap<>();
        for (String each : some(List.of("web", "api", "db", "y", "no", "null"))) {
            ServiceName name = new ServiceName(each);
            services.put(
                    name,
                    switch (random.nextInt(3)) {
                        case 0 -> files(name);
                        case 1 ->
                            container(name, ServiceKind.SOURCE, source(), maybe(() -> build(null)), recipe(), null);
                        default -> container(name, ServiceKind.IMAGE, null, null, null, "r.example:5000/a/b:1");
                    });
        }
        return services;
    }

    private Service files(ServiceName name) {
        return new Service(
                name,
                ServiceKind.STATIC,
                source(),
                build("dist"),
                null,
                null,
                List.of(),
                null,
                1,
                new Resources(null, null),
                Health.DEFAULT,
                seconds(),
                seconds(),
                Map.of(),
                List.of(),
                routes(name),
                Map.of(),
                null);
    }

    private Service container(
            ServiceName name,
            ServiceKind kind,
            @Nullable Source source,
            @Nullable Build build,
            @Nullable Recipe recipe,
            @Nullable String image) {
        return new Service(
                name,
                kind,
                source,
                build,
                recipe,
                image,
                texts(),
                1 + random.nextInt(65_535),
                random.nextInt(101),
                resources(),
                health(),
                seconds(),
                seconds(),
                variables(),
                some(List.of("/srv/a:/b", "/srv/{{Replica.Number}}:/c:ro")),
                routes(name),
                overrides(List.copyOf(environments.keySet())),
                null);
    }

    private Source source() {
        if (random.nextInt(3) == 0) return overSsh();
        boolean git = random.nextBoolean();
        return new Source(
                git ? Vcs.GIT : Vcs.SVN,
                URI.create(git ? "https://git.example:444/a/b.git" : "svn://svn.example/a%20b"),
                git ? branch() : null,
                folder(),
                maybe(() -> "ci"),
                maybe(() -> new SecretName("token")),
                null);
    }

    private Source overSsh() {
        boolean git = random.nextBoolean();
        String named = git
                ? any(List.of("ssh://git@git.example/a/b.git", "ssh://git@git.example/~/a/b.git", "ssh://g@h:22/~/a"))
                : "svn+ssh://svn@svn.example:2222/a%20b";
        boolean inside = random.nextBoolean();
        return new Source(
                git ? Vcs.GIT : Vcs.SVN,
                URI.create(inside ? named : named.replaceFirst("//\\w+@", "//")),
                git ? branch() : null,
                folder(),
                inside ? null : "ci",
                new SecretName("key"),
                "SHA256:" + "aB+/".repeat(10) + "012");
    }

    private String branch() {
        return any(List.of("main", "release/1.2", "1", "null"));
    }

    private String folder() {
        return any(List.of("", "api", "a b/c", "中/文"));
    }

    private Build build(@Nullable String output) {
        return new Build(
                ServerName.LOCAL,
                maybe(() -> "builder:1"),
                texts().stream().filter(text -> !text.isBlank()).toList(),
                Duration.ofMillis(1000 + random.nextInt(80_000_000)),
                output);
    }

    private Recipe recipe() {
        return new Recipe(any(List.of("Dockerfile", "docker/File")), any(List.of(".", "a")));
    }

    private Resources resources() {
        return new Resources(
                maybe(() -> (6L << 20) + random.nextInt(1 << 30)), maybe(() -> (10 + random.nextInt(9000)) / 1000.0));
    }

    private Health health() {
        return new Health(
                maybe(() -> "/healthz"),
                seconds().plusMillis(100),
                seconds().plusMillis(100),
                seconds().plusSeconds(1),
                1 + random.nextInt(100),
                1 + random.nextInt(100));
    }

    private List<Route> routes(ServiceName name) {
        return some(List.of("/" + name + "/", "/" + name + "/~x")).stream()
                .map(path -> new Route(path, random.nextBoolean(), random.nextBoolean()))
                .toList();
    }

    private Map<EnvironmentName, Override> overrides(List<EnvironmentName> names) {
        Map<EnvironmentName, Override> overrides = new LinkedHashMap<>();
        for (EnvironmentName name : some(names))
            overrides.put(
                    name, new Override(maybe(() -> random.nextInt(9)), maybe(this::resources), variables(), null));
        return overrides;
    }

    private Map<String, Variable> variables() {
        Map<String, Variable> variables = new LinkedHashMap<>();
        for (String key : some(List.of("NO", "Y", "_A", "LOG_LEVEL", "A1", "NULL")))
            variables.put(
                    key, random.nextInt(4) == 0 ? new Variable(null, new SecretName("db")) : Variable.text(text()));
        return variables;
    }

    private Duration seconds() {
        return Duration.ofMillis(random.nextInt(500_000));
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) texts.add(text());
        return texts;
    }

    private String text() {
        IntFunction<String> pick = i -> OddTexts.ALL.get(random.nextInt(OddTexts.ALL.size()));
        return random.nextBoolean() ? pick.apply(0) : pick.apply(0) + pick.apply(1);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> some(List<T> values) {
        LinkedHashSet<T> some = new LinkedHashSet<>();
        if (values.isEmpty()) return List.of();
        for (int i = random.nextInt(values.size() + 1); i > 0; i--) some.add(any(values));
        return List.copyOf(some);
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
