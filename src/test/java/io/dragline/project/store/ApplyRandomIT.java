package io.dragline.project.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.HostileManifests;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.RandomProjects;
import io.dragline.project.manifest.Manifest;
import io.dragline.project.manifest.ManifestRefused;
import io.dragline.servers.PostgresServer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplyRandomIT {
    private static final String HEAD = "apiVersion: dragline/v1\nproject: ";
    private static final String SHOP = HEAD + """
            shop
            environments: { test: { domain: t.localhost }, prod: { servers: [a, b], variables: { LOG: info, PW: { secret: db } } } }
            services:
              api: { kind: image, image: "api:1", port: 80, routes: [{ path: / }], variables: { A: "{{Replica.Number}}" } }
              redis: { kind: image, image: "redis:7" }
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

    private int history() {
        return stage.jdbc
                .sql("select count(*) from project_history")
                .query(Integer.class)
                .single();
    }

    @Test
    void exportsAnyProjectSoThatApplyingItChangesNothing() {
        long seed = System.nanoTime();
        RandomProjects random = new RandomProjects(seed);
        for (int i = 0; i < 25; i++) {
            stage.apply(Manifest.write(random.next("p" + i, "10.90." + i + ".0/24")));
            Project stored = stage.projects.get(new ProjectName("p" + i));
            assertThat(stage.apply(Manifest.write(stored)).get(0).changes())
                    .as("seed %s, %s", seed, i)
                    .isEmpty();
            assertThat(stage.projects.get(new ProjectName("p" + i))).isEqualTo(stored);
        }
    }

    @Test
    void anyHostileTextIsStoredAsItIsOrRefusedWithNothingStored() {
        long seed = System.nanoTime();
        int stored = 0;
        for (String text : new HostileManifests(seed).of(SHOP, 3)) {
            empty();
            try {
                stage.apply(text);
                for (Project project : stage.projects.all())
                    assertThat(stage.apply(Manifest.write(project)).get(0).changes())
                            .isEmpty();
                stored++;
            } catch (ManifestRefused refused) {
                assertThat(history()).as("seed %s", seed).isZero();
            }
        }
        assertThat(stored).isPositive();
    }
}
