package io.dragline.whole;

import static io.dragline.whole.Site.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane;
import io.dragline.servers.Load;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else may die or be ended: the control plane while it undoes, at a polite request, its database, nginx. */
class UndoCrashIT {
    private static final List<String> SERVICES = List.of("a", "b", "c", "d");

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void deployTheFirstReleases() throws Exception {
        site = new Site(folder, "undone");
        site.apply(Manifests.undone(site));
        List<String> first = SERVICES.stream().map(site::deploy).toList();
        first.forEach(id -> assertState(site.awaitEnd(id), "SUCCEEDED"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void goesOnUndoingAfterAKill() throws Exception {
        List<String> points = List.of(
                "restore-upstream.before", "restore-upstream.after", "remove-started.before", "remove-started.after");
        Map<String, Set<String>> old = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        try (Load load = site.load("b", 100)) {
            for (String service : SERVICES) {
                old.put(service, site.replicas.ids(service));
                site.variable(service, "VER", "2");
                ids.put(service, site.deploy(service));
            }
            for (int i = 0; i < SERVICES.size(); i++) {
                String service = SERVICES.get(i);
                Files.createFile(site.points.resolve(service + "." + points.get(i)));
                site.awaitStep(ids.get(service), "watch-replicas");
                Site.must(site.call("POST", "/api/deployments/" + ids.get(service) + "/cancel", null));
            }
            for (int i = 0; i < SERVICES.size(); i++) {
                Path reached = site.points.resolve(SERVICES.get(i) + "." + points.get(i) + ".reached");
                site.plane().await(points.get(i), () -> Files.exists(reached));
            }
            assertState(site.deployment(ids.get("a")), "ROLLING_BACK");

            site.plane().kill();
            site.startAgain();

            for (String service : SERVICES) {
                JsonNode end = site.awaitEnd(ids.get(service));
                assertState(end, "CANCELLED");
                assertThat(site.replicas.ids(service)).isEqualTo(old.get(service));
                assertThat(site.seen(service)).isEqualTo("1");
            }
            assertThat(load.stop().failures()).isEmpty();
        }
        assertThat(site.state("undo")).isEmpty();
    }

    @Test
    void handsItsStepBackWhenItIsAskedToStop() throws Exception {
        String id = site.deploy("a");
        site.awaitStep(id, "watch-replicas");
        Set<String> made = site.replicas.ids("a", id);

        assertThat(site.plane().stop()).isEqualTo(143);
        site.startAgain();

        JsonNode end = site.awaitEnd(id);
        assertState(end, "SUCCEEDED");
        assertThat(Steps.one(end, "watch-replicas").get("attempts").asInt()).isEqualTo(2);
        assertThat(site.replicas.ids("a")).isEqualTo(made);
    }

    @Test
    void goesOnWhenItsDatabaseDies() throws Exception {
        try (Load load = site.load("b", 100)) {
            String id = site.deploy("b");
            site.awaitStep(id, "watch-replicas");
            Set<String> made = site.replicas.ids("b", id);

            ControlPlane.processesIn(site.data.resolve("postgres/data")).forEach(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
            site.plane().awaitReady();

            assertState(site.awaitEnd(id), "SUCCEEDED");
            assertThat(site.replicas.ids("b")).isEqualTo(made);
            assertThat(load.stop().failures()).isEmpty();
        }
    }

    @Test
    void routesToTheSameReplicasWhenNginxHasBeenRestarted() throws Exception {
        String before = site.seen("c");
        site.nginx.stop();
        site.nginx.startAgain();

        assertThat(site.seen("c")).isEqualTo(before);
        assertState(site.deployAndAwait("c"), "SUCCEEDED");
    }

    @Test
    void changesNothingWhenNginxDoesNotRun() throws Exception {
        Set<String> old = site.replicas.ids("d");
        site.nginx.stop();
        try {
            JsonNode end = site.deployAndAwait("d");
            assertState(end, "ROLLED_BACK");
            assertThat(end.get("reason").asText()).contains("start it");
        } finally {
            site.nginx.startAgain();
        }
        assertThat(site.replicas.ids("d")).isEqualTo(old);
        assertThat(site.seen("d")).isEqualTo("1");
    }
}
