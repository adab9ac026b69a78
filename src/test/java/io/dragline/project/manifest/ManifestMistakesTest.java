package io.dragline.project.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is wrong in a manifest, and how that is told. */
class ManifestMistakesTest {
    @Test
    void tellsEveryMistakeWithItsPlaceLineAndWhatIsAllowed() {
        assertThat(ManifestTest.mistakes("""
                        apiVersion: dragline/v1
                        project: Shop
                        enviroments: {}
                        environments:
                          test: { domain: "a b", listen: 0 }
                        services:
                          api:
                            kind: source
                            replcas: 2
                            health: { interval: soon }
                            routes: [{ path: /a b }]
                            variables: { log: x, DRAGLINE_X: y }
                        """))
                .containsExactlyInAnyOrder(
                        "project (line 2): 'Shop' is not a project's name; allowed: up to 31 lower-case letters, digits and"
                                + " hyphens that begin with a letter, such as shop",
                        "enviroments (line 3): unknown key; did you mean 'environments'?; known here: apiVersion, project,"
                                + " description, network, push, variables, environments, services, chains, hooks",
                        "environments.test.domain (line 5): 'a b' is not a domain; allowed: lower-case labels of letters,"
                                + " digits and hyphens joined by dots, '*.' in front for all below, such as shop.example.com",
                        "environments.test.listen (line 5): '0' is not a port; allowed: a whole number from 1 to 65535, such"
                                + " as 8080",
                        "services.api.replcas (line 9): unknown key; did you mean 'replicas'?; known here: kind, source,"
                                + " build, image, command, port, replicas, resources, health, drain, watch, variables,"
                                + " volumes, routes, environments, model, base",
                        "services.api.health.interval (line 10): 'soon' is not a duration; allowed: 100ms to 1h: a whole"
                                + " number with ms, s, m, h or d, such as 1s",
                        "services.api.routes[0].path (line 11): '/a b' is not a path; allowed: '/' and then letters, digits,"
                                + " '.', '_', '~', '/', '-', without '//', '/./' and '/../', such as /api/",
                        "services.api.variables.log (line 12): 'log' is not a variable's name; allowed: capital letters,"
                                + " digits and '_', not a digit first, and not DRAGLINE_…, which Dragline sets, such as LOG_LEVEL",
                        "services.api.variables.DRAGLINE_X (line 12): 'DRAGLINE_X' is not a variable's name; allowed: capital"
                                + " letters, digits and '_', not a digit first, and not DRAGLINE_…, which Dragline sets, such"
                                + " as LOG_LEVEL",
                        "services.api (line 7): kind source needs 'source': { git: URL } or { svn: URL }");
    }

    @Test
    void refusesWhatIsNotBuiltYetWithThatReason() {
        assertThat(ManifestTest.mistakes("""
                        apiVersion: dragline/v1
                        project: shop
                        environments: { prod: {} }
                        services: { ws: { kind: package, base: java } }
                        """))
                .isNotEmpty()
                .allMatch(mistake -> mistake.contains("not built yet in this version of Dragline"));
    }

    @Test
    void refusesAnApprovalThatNobodyOrNoNumberCouldGive() {
        assertThat(ManifestTest.mistakes("""
                        apiVersion: dragline/v1
                        project: shop
                        environments: { prod: { approval: { by: [Ops!], count: 0, fourEyes: maybe, expires: 90d } } }
                        """))
                .extracting(mistake -> mistake.replaceAll(" .*", ""))
                .containsExactly(
                        "environments.prod.approval.by[0]",
                        "environments.prod.approval.count",
                        "environments.prod.approval.fourEyes",
                        "environments.prod.approval.expires");
    }

    @Test
    void refusesAWindowThatNeverOpens() {
        assertThat(ManifestTest.mistakes("""
                        apiVersion: dragline/v1
                        project: shop
                        environments:
                          prod: { window: { hours: ["01:00-01:00"], zone: Mars/Olympus, days: [monday], after: explode } }
                          test: { window: { hours: [], zone: UTC, days: [] } }
                        services: { db: { kind: image, image: "redis:7" } }
                        """))
                .extracting(mistake -> mistake.substring(0, mistake.indexOf(" (")))
                .contains(
                        "environments.prod.window.zone",
                        "environments.prod.window.after",
                        "environments.test.window.hours",
                        "environments.test.window.days");
    }

    @Test
    void refusesKeysThatMeanNothingForTheKind() {
        assertThat(ManifestTest.mistakes("""
                        apiVersion: dragline/v1
                        project: shop
                        services:
                          web: { kind: static, source: { git: "https://g.example/w", svn: "svn://s.example/w" }, replicas: 2 }
                          db: { kind: image, source: { svn: "svn://s.example/w", branch: b } }
                          api: { kind: source, source: { git: "https://g.example/w" }, image: "redis:7", build: { output: x } }
                        """))
                .extracting(mistake -> mistake.substring(0, mistake.indexOf(" (")))
                .containsExactlyInAnyOrder(
                        "services.web.source",
                        "services.web",
                        "services.web.replicas",
                        "services.db",
                        "services.db.source",
                        "services.db.source.branch",
                        "services.api.image",
                        "services.api.build");
    }

    @Test
    void neverRepeatsAPasswordThatStandsInAnAddressOrAVariable() {
        String manifest = """
                apiVersion: dragline/v1
                project: shop
                variables: { PASSWORD: "hunter2\\u0000" }
                services: { api: { kind: source, source: { git: "https://me:hunter2@git.example/x" } } }
                """;
        assertThat(ManifestTest.mistakes(manifest)).hasSize(2).noneMatch(mistake -> mistake.contains("hunter2"));
    }

    @Test
    void refusesTagsAliasBombsDoubledKeysAndWhatIsNoYaml() {
        assertThatThrownBy(() -> ManifestTest.read("apiVersion: !!java.net.URL [\"http://x\"]\nproject: shop"))
                .isInstanceOf(ManifestRefused.class);
        assertThat(ManifestTest.mistakes("apiVersion: !local x\nproject: shop"))
                .anyMatch(mistake -> mistake.contains("carries the tag"));
        assertThat(ManifestTest.mistakes("apiVersion: dragline/v1\nproject: shop\nproject: shop"))
                .containsExactly("project (line 3): is written twice; keep one of them");
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 28; i++) bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        assertThatThrownBy(() -> ManifestTest.read(bomb.toString())).isInstanceOf(ManifestRefused.class);
        assertThatThrownBy(() -> ManifestTest.read("a: ["))
                .isInstanceOf(ManifestRefused.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> ManifestTest.read("[".repeat(5000))).isInstanceOf(ManifestRefused.class);
        assertThatThrownBy(() -> ManifestTest.read("&a [*a]")).isInstanceOf(ManifestRefused.class);
        assertThatThrownBy(() -> ManifestTest.read("x".repeat(2 << 20))).isInstanceOf(ManifestRefused.class);
        assertThatThrownBy(() -> ManifestTest.read("")).isInstanceOf(ManifestRefused.class);
    }

    @Test
    void tellsOfManyMistakesOnlyAsManyAsAPersonCouldRead() {
        StringBuilder text = new StringBuilder("apiVersion: dragline/v1\nproject: shop\n");
        for (int i = 0; i < 20_000; i++) text.append("servces").append(i).append(": x\n");
        assertThat(ManifestTest.mistakes(text.toString()))
                .hasSize(501)
                .last()
                .isEqualTo("manifest: more is wrong; mend these first");
    }
}
