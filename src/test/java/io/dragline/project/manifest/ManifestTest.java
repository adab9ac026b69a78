package io.dragline.project.manifest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.Approval;
import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Hours;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.ServiceKind;
import io.dragline.project.ServiceName;
import io.dragline.project.Variable;
import io.dragline.project.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Reading manifests, and writing them. */
class ManifestTest {
    static final String SHOP = """
            apiVersion: dragline/v1
            project: shop
            description: The demo shop
            network: 10.88.1.0/24
            push: https://registry.example/push
            variables: { TZ: Asia/Shanghai }
            environments:
              test:
                servers: [local]
                domain: test.shop.localhost
                variables: { LOG_LEVEL: debug, RATE: 010 }
              prod:
                servers: [a, b]
                domain: [shop.localhost, "*.shop.localhost"]
                listen: 8080
                tls: { secret: shop-tls }
                variables: { SQL: "Host=db;Database=shop", PASSWORD: { secret: shop-db } }
            services:
              api:
                kind: source
                source: { git: "https://git.example/shop.git", branch: main, path: api, user: ci, credential: git-token }
                build: { server: local, image: "builder:1", commands: ["mvn -q package"], timeout: 15m }
                image: { dockerfile: Dockerfile, context: . }
                port: 8080
                replicas: 2
                resources: { memory: 256m, cpus: 0.5 }
                health: { path: /healthz, interval: 500ms, timeout: 2s, startup: 60s, successes: 2, failures: 3 }
                drain: 10s
                watch: 30s
                variables: { DATA: "/data/{{Replica.Number}}" }
                volumes: ["/srv/shop/{{Environment.Code}}:/data"]
                routes: [{ path: /api/, strip: true }]
                environments: { prod: { replicas: 4, variables: { LOG_LEVEL: warn } } }
              web: { kind: static, source: { svn: "svn+ssh://ci@svn.example/shop", path: trunk/web, credential: svn-key, hostKey: "SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU" }, build: { commands: ["npm ci"], output: dist }, routes: [{ path: / }] }
              redis: { kind: image, image: "redis:7", port: 6379, command: ["--appendonly", "yes"] }
            """;

    static Project read(String text) {
        List<Manifest.Document> documents = Manifest.read(text);
        assertThat(documents).hasSize(1);
        documents.get(0).mistakes().refuse();
        return requireNonNull(documents.get(0).project());
    }

    static List<String> mistakes(String text) {
        return Manifest.read(text).stream()
                .flatMap(document -> document.mistakes().all().stream())
                .map(Mistake::toString)
                .toList();
    }

    @Test
    void readsWhatTheContractShows() {
        Project shop = read(SHOP);
        Service api = requireNonNull(shop.services().get(new ServiceName("api")));
        assertThat(api.kind()).isEqualTo(ServiceKind.SOURCE);
        assertThat(api.resources()).isEqualTo(new Service.Resources(256L << 20, 0.5));
        assertThat(api.health().interval()).isEqualTo(Duration.ofMillis(500));
        assertThat(api.environments().get(new EnvironmentName("prod")))
                .isEqualTo(new Service.Override(4, null, Map.of("LOG_LEVEL", Variable.text("warn")), null));
        assertThat(shop.services().keySet()).extracting(ServiceName::value).containsExactly("api", "web", "redis");
        assertThat(shop.environments().keySet())
                .extracting(EnvironmentName::value)
                .containsExactly("test", "prod");
    }

    @Test
    void keepsTheValueOfAVariableAsItIsWritten() {
        Environment test = requireNonNull(read(SHOP).environments().get(new EnvironmentName("test")));
        assertThat(test.variables()).containsEntry("RATE", Variable.text("010"));
    }

    @Test
    void writesWhatItReadAndLeavesDefaultsOut() {
        Project shop = read(SHOP);
        String written = Manifest.write(shop);
        assertThat(read(written)).isEqualTo(shop);
        assertThat(written)
                .doesNotContain("listen: 80\n")
                .doesNotContain("startup")
                .contains("interval: 500ms");
    }

    @Test
    void readsWhoMustAgreeAndWritesItAsItWas() {
        Project project = read("""
                apiVersion: dragline/v1
                project: shop
                environments: { prod: { approval: { by: ops, count: 2, fourEyes: true, expires: 8h } }, test: { approval: {} } }
                """);

        assertThat(project.environments().get(new EnvironmentName("prod")))
                .extracting(Environment::approval)
                .isEqualTo(new Approval(List.of("ops"), 2, true, Duration.ofHours(8)));
        assertThat(project.environments().get(new EnvironmentName("test")))
                .extracting(Environment::approval)
                .isEqualTo(new Approval(List.of(), 1, false, null));
        assertThat(read(Manifest.write(project))).isEqualTo(project);
    }

    @Test
    void readsAWindowAndWritesItAsItWas() {
        String manifest = """
                apiVersion: dragline/v1
                project: shop
                environments: { prod: { window: { hours: "22:00-02:00", zone: Asia/Shanghai, days: [mon, fri], after: climb-back } } }
                services: { db: { kind: image, image: "redis:7" } }
                """;
        Project project = Objects.requireNonNull(Manifest.read(manifest).get(0).project());

        assertThat(project.environments().get(new EnvironmentName("prod")))
                .extracting(Environment::window)
                .isEqualTo(new Window(
                        List.of(Hours.of("22:00-02:00")),
                        ZoneId.of("Asia/Shanghai"),
                        List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        Window.After.CLIMB_BACK));
        assertThat(Manifest.read(Manifest.write(project)).get(0).project()).isEqualTo(project);
    }

    @Test
    void readsSeveralProjectsFromOneText() {
        assertThat(Manifest.read(
                        "apiVersion: dragline/v1\nproject: a\n---\napiVersion: dragline/v1\nproject: b\n---\n"))
                .extracting(
                        document -> requireNonNull(document.project()).name().value())
                .containsExactly("a", "b");
    }

    @Test
    void describesEveryKeyOnceForPeopleAndPrograms() {
        List<String> undescribed = new ArrayList<>();
        int keys = described(Manifest.reference(), undescribed);
        assertThat(undescribed).isEmpty();
        assertThat(keys).isGreaterThan(60);
    }

    private static int described(Object part, List<String> undescribed) {
        int keys = 0;
        if (part instanceof List<?> list) for (Object each : list) keys += described(each, undescribed);
        if (!(part instanceof Map<?, ?> facts)) return keys;
        for (Object each : facts.values()) keys += described(each, undescribed);
        if (!facts.containsKey("about")) return keys;
        if (!facts.keySet().containsAll(List.of("key", "required", "type"))) undescribed.add(facts.toString());
        return keys + 1;
    }
}
