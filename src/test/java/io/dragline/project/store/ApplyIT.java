package io.dragline.project.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.project.Variable;
import io.dragline.project.manifest.Manifest;
import io.dragline.project.manifest.ManifestRefused;
import io.dragline.secret.SecretName;
import io.dragline.servers.PostgresServer;
import java.util.List;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplyIT {
    private static final String HEAD = "apiVersion: dragline/v1\nproject: ";
    private static final String SHOP = HEAD + """
            shop
            environments: { test: { domain: t.localhost }, prod: { servers: [a, b], variables: { LOG: info, PW: { secret: db } } } }
            services:
              api: { kind: image, image: "api:1", port: 80, routes: [{ path: / }], variables: { A: "{{Replica.Number}}" } }
              redis: { kind: image, image: "redis:7" }
            """;
    private static final String LESS = HEAD + """
            shop
            environments: { prod: { servers: [a, b], variables: { LOG: warn } } }
            services: { api: { kind: image, image: "api:1", port: 80, routes: [{ path: / }] } }
            """;
    private static final PostgresServer POSTGRES = PostgresServer.start();
    private static final DataSource DATABASE = POSTGRES.migrated();

    private final Stage stage = new Stage(DATABASE);

    @AfterAll
    static void stopDatabase() {
        POSTGRES.close();
    }

    @BeforeEach
    void empty() {
        stage.jdbc.sql("truncate project, project_history").update();
    }

    private Project shop() {
        return stage.projects.get(new ProjectName("shop"));
    }

    private int history() {
        return stage.jdbc
                .sql("select count(*) from project_history")
                .query(Integer.class)
                .single();
    }

    @Test
    void storesWhatTheManifestSaysAndTellsIt() {
        Applied applied = stage.apply(SHOP).get(0);
        assertThat(applied.applied()).isTrue();
        assertThat(applied.changes()).extracting(Change::path).contains("network", "services.api.image");
        assertThat(applied.warnings())
                .containsExactly("secret 'db' is not set; set it with: dragline secret set db --project shop");
        assertThat(shop().services().keySet()).extracting(Object::toString).containsExactly("api", "redis");
        assertThat(shop().environments().keySet()).extracting(Object::toString).containsExactly("test", "prod");
        assertThat(stage.audited).containsExactly("ann apply shop");
    }

    @Test
    void changesNothingWhenWhatIsStoredIsAppliedAgain() {
        stage.apply(SHOP);
        assertThat(stage.apply(SHOP).get(0).changes()).isEmpty();
        assertThat(stage.apply(Manifest.write(shop())).get(0).changes()).isEmpty();
        assertThat(history()).isEqualTo(1);
        assertThat(stage.audited).hasSize(1);
    }

    @Test
    void keepsWhatTheManifestLeavesOutAndTellsIt() {
        stage.apply(SHOP);
        Applied applied = stage.apply(LESS).get(0);
        assertThat(applied.changes()).extracting(Change::path).containsExactly("environments.prod.variables.LOG");
        assertThat(applied.kept())
                .containsExactlyInAnyOrder(
                        "environments.test",
                        "environments.prod.variables.PW",
                        "services.redis",
                        "services.api.variables.A");
        assertThat(shop().services()).hasSize(2);
    }

    @Test
    void prunesWhatTheManifestLeavesOutWhenAsked() {
        stage.apply(SHOP);
        Applied applied = stage.apply
                .manifest(LESS, new Apply.Options(false, true), Stage.ANN)
                .get(0);
        assertThat(applied.kept()).isEmpty();
        assertThat(applied.changes())
                .filteredOn(change -> change.kind() == Change.Kind.REMOVED)
                .hasSize(5);
        assertThat(shop().services()).hasSize(1);
        assertThat(shop().environments()).hasSize(1);
    }

    @Test
    void refusesToPruneAndToRemoveWhatIsBeingDeployed() {
        stage.apply(SHOP);
        stage.inUse = "deployment 7 is under way";
        assertThatThrownBy(() -> stage.apply.manifest(LESS, new Apply.Options(false, true), Stage.ANN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("deployment 7");
        assertThatThrownBy(() -> stage.remove.project(new ProjectName("shop"), Stage.ANN))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stage.apply(SHOP + "network: 10.99.0.0/24")).isInstanceOf(IllegalStateException.class);
        assertThat(shop().services()).hasSize(2);
        stage.inUse = null;
        stage.remove.project(new ProjectName("shop"), Stage.ANN);
        assertThat(stage.projects.all()).isEmpty();
        assertThat(history()).isEqualTo(2);
        assertThatThrownBy(() -> stage.remove.project(new ProjectName("shop"), Stage.ANN))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void hasWhatIsPrunedTakenOutOfService() {
        stage.apply(SHOP);
        Applied applied = stage.apply
                .manifest(LESS, new Apply.Options(false, true), Stage.ANN)
                .get(0);
        assertThat(stage.withdrawn).hasSize(2).allMatch(what -> what.matches("shop/(null@[a-z]+|[a-z]+@[a-z]+)"));
        assertThat(applied.warnings())
                .containsAll(stage.withdrawn.stream()
                        .map(what -> what + " is removed")
                        .toList());
        stage.withdrawn.clear();
        stage.remove.project(new ProjectName("shop"), Stage.ANN);
        assertThat(stage.withdrawn).containsExactly("shop/null@null");
    }

    @Test
    void aDryRunTellsTheSameAndStoresNothing() {
        Applied dry = stage.apply
                .manifest(SHOP, new Apply.Options(true, false), Stage.ANN)
                .get(0);
        assertThat(dry.applied()).isFalse();
        assertThat(stage.projects.all()).isEmpty();
        assertThat(history()).isZero();
        assertThat(stage.apply(SHOP).get(0).changes()).isEqualTo(dry.changes());
    }

    @Test
    void appliesAllProjectsOrNone() {
        assertThatThrownBy(() -> stage.apply(SHOP + "---\n" + HEAD + "other\nservices: { x: {} }"))
                .isInstanceOf(ManifestRefused.class)
                .hasMessageContaining("services.x (line 10): needs the key 'kind'");
        assertThat(stage.projects.all()).isEmpty();
        assertThat(stage.apply(SHOP + "---\n" + HEAD + "other")).hasSize(2);
        assertThat(stage.projects.all()).hasSize(2);
    }

    @Test
    void tellsEverythingThatDoesNotFitTogether() {
        stage.apply(HEAD + "first\nnetwork: 10.88.0.0/16\nenvironments: { prod: { domain: one.localhost } }");
        assertThatThrownBy(() -> stage.apply(HEAD + """
                                shop
                                network: 10.88.1.0/24
                                environments: { prod: { servers: [locl, idle], domain: one.localhost }, test: { domain: a, variables: { X: "{{Foo}}" } }, dev: { domain: a } }
                                services:
                                  api: { kind: image, image: "a:1", port: 1, routes: [{ path: / }], environments: { prd: {} } }
                                  web: { kind: image, image: "a:1", port: 1, routes: [{ path: / }], volumes: ["/srv/{{Replica.Nam}}:/x"] }
                                  ws: { kind: image, image: "a:1", routes: [{ path: /ws/ }] }
                                  src: { kind: source, source: { git: "file:///srv/x.git" }, build: { server: c } }
                                """))
                .isInstanceOfSatisfying(ManifestRefused.class, e -> assertThat(e.mistakes())
                        .extracting(mistake -> mistake.place() + " " + mistake.line())
                        .containsExactlyInAnyOrder(
                                "network 3",
                                "environments.prod.servers 4",
                                "environments.prod.servers 4",
                                "environments.dev.domain 4",
                                "environments.test.variables.X 4",
                                "services.api.environments.prd 6",
                                "services.web.routes[0].path 7",
                                "services.web.volumes[0] 7",
                                "services.ws.routes 8",
                                "services.src.source 9",
                                "services.src.build.server 9"));
        assertThat(stage.projects.all()).hasSize(1);
    }

    @Test
    void saysOfAServiceThatWasRenamedThatTheOldOneStays() {
        stage.apply(SHOP);

        assertThatThrownBy(() -> stage.apply(SHOP.replace("api: {", "web: {")))
                .isInstanceOfSatisfying(ManifestRefused.class, e -> assertThat(
                                e.mistakes().get(0).problem())
                        .isEqualTo("'/' leads to services.web.routes[0] now; services.api is not in the manifest"
                                + " and stays: --prune removes it"));
    }

    @Test
    void refusesTwoFoldersAtOnePlaceOfAContainer() {
        String twice = "redis: { volumes: [\"/srv/a:/data\", \"/srv/{{Replica.Number}}:/data/:ro\"],";

        assertThatThrownBy(() -> stage.apply(SHOP.replace("redis: {", twice)))
                .isInstanceOfSatisfying(ManifestRefused.class, e -> {
                    assertThat(e.mistakes()).hasSize(1);
                    assertThat(e.mistakes().get(0).place()).isEqualTo("services.redis.volumes[1]");
                    assertThat(e.mistakes().get(0).problem())
                            .contains("'/data' already holds services.redis.volumes[0]");
                });
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseStoredMeanwhile() {
        stage.apply(SHOP);
        assertThatThrownBy(() -> stage.projects.save(shop(), 7, "ann"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed by somebody else");
        assertThatThrownBy(() -> stage.projects.save(shop(), 0, "ann")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void setsSingleVariablesUnderTheSameRules() {
        stage.apply(SHOP);
        VariablePlace api = VariablePlace.of("shop", "prod", "api");
        Applied applied = stage.variables.to(api, "B", Variable.text("x"), Stage.ANN);
        assertThat(applied.changes())
                .containsExactly(
                        new Change("services.api.environments.prod.variables.B", Change.Kind.ADDED, null, "x"));
        stage.variables.to(
                VariablePlace.of("shop", null, null), "P", new Variable(null, new SecretName("known")), Stage.ANN);
        stage.variables.to(VariablePlace.of("shop", "test", null), "E", Variable.text("y"), Stage.ANN);
        stage.variables.to(VariablePlace.of("shop", null, "api"), "A", null, Stage.ANN);
        Project shop = shop();
        assertThat(shop.variables()).containsKey("P");
        assertThat(requireNonNull(shop.services().get(new ServiceName("api"))).variables())
                .isEmpty();
        for (String key : List.of("DRAGLINE_X", "a", "A B", "A\n"))
            assertThatThrownBy(() -> stage.variables.to(api, key, Variable.text("x"), Stage.ANN))
                    .isInstanceOf(ManifestRefused.class);
        assertThatThrownBy(() -> stage.variables.to(api, "C", Variable.text("{{Nix}}"), Stage.ANN))
                .isInstanceOf(ManifestRefused.class)
                .hasMessageContaining("services.api.environments.prod.variables.C");
        assertThatThrownBy(() -> stage.variables.to(api, "NONE", null, Stage.ANN))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() ->
                        stage.variables.to(VariablePlace.of("shop", "prd", "api"), "C", Variable.text("x"), Stage.ANN))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(shop()).isEqualTo(shop);
    }
}
