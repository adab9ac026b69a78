package io.dragline.project.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.ProjectName;
import io.dragline.servers.PostgresServer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworksIT {
    private static final String HEAD = "apiVersion: dragline/v1\nproject: ";
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

    @Test
    void givesEveryProjectANetworkOfItsOwnThoughAllAskAtOnce() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Applied>>> asks = IntStream.range(0, 24)
                    .mapToObj(i -> (Callable<List<Applied>>) () -> stage.apply(HEAD + "p" + i))
                    .toList();
            for (Future<List<Applied>> each : many.invokeAll(asks)) each.get();
        } finally {
            many.shutdown();
        }
        Set<String> networks = new HashSet<>();
        stage.projects.all().forEach(project -> networks.add(project.network()));
        assertThat(networks)
                .isEqualTo(IntStream.rangeClosed(1, 24)
                        .mapToObj(i -> "10.88." + i + ".0/24")
                        .collect(Collectors.toSet()));
    }

    @Test
    void keepsANetworkForGoodAndGivesAFreedOneAgain() {
        stage.apply(HEAD + "a");
        stage.apply(HEAD + "b");
        stage.remove.project(new ProjectName("a"), Stage.ANN);
        stage.apply(HEAD + "b\ndescription: changed");
        assertThat(stage.projects.get(new ProjectName("b")).network()).isEqualTo("10.88.2.0/24");
        stage.apply(HEAD + "c");
        assertThat(stage.projects.get(new ProjectName("c")).network()).isEqualTo("10.88.1.0/24");
    }

    @Test
    void aDomainBelongsToOneProjectOnAServer() {
        stage.apply(HEAD + "first\nenvironments: { prod: { domain: one.localhost } }");
        assertThatThrownBy(() -> stage.apply(HEAD + "second\nenvironments: { prod: { domain: one.localhost } }"))
                .hasMessageContaining("already belongs to environment 'prod' of project 'first'");
        stage.apply(HEAD + "second\nenvironments: { prod: { domain: one.localhost, listen: 81 } }");
    }
}
