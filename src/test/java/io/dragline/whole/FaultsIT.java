package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.Load;
import io.dragline.servers.PostgresServer;
import io.dragline.servers.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a deployment stands on breaks at the worst moment: while the swap is between two of its acts. */
class FaultsIT {
    @TempDir
    static Path folder;

    private static PostgresServer database;
    private static SmallDisk state;
    private static SmallDisk sites;
    private static Site site;

    @BeforeAll
    static void deployTheFirstReleases() throws Exception {
        database = PostgresServer.start();
        site = new Site(folder, "faults", List.of("--db", database.address(), "--db-user", database.user()));
        state = SmallDisk.on(site.nginx.folder().resolve("state"), 512);
        sites = SmallDisk.on(site.nginx.folder().resolve("sites"), 64);
        site.apply(Manifests.faults(site));
        List<String> first =
                List.of("a", "b", "c", "d").stream().map(site::deploy).toList();
        first.forEach(id -> assertEnd(id, "SUCCEEDED"));
    }

    @AfterAll
    static void close() {
        site.plane().close();
        state.close();
        sites.close();
        site.close();
        database.close();
    }

    @Test
    void goesOnWhenTheDatabaseIsRestartedDuringASwap() throws Exception {
        try (Load load = site.load("a", 100)) {
            site.variable("a", "VER", "2");
            String id = heldInItsSwap("a");
            Set<String> made = site.replicas.ids("a", id);
            database.restart();
            site.plane().awaitReady();
            goOn("a");

            assertEnd(id, "SUCCEEDED");
            assertThat(site.seen("a")).isEqualTo("2");
            assertThat(site.replicas.ids("a")).isEqualTo(made);
            assertThat(load.stop().failures()).isEmpty();
        }
        assertThat(site.state("undo")).isEmpty();
    }

    @Test
    void keepsTheOldReleaseWhenNginxIsKilledDuringASwap() throws Exception {
        List<String> routed = site.routed("b");
        Set<String> old = site.replicas.ids("b");
        site.variable("b", "VER", "2");
        String id = heldInItsSwap("b");
        site.nginx.kill();
        goOn("b");
        try {
            JsonNode end = assertEnd(id, "ROLLED_BACK");
            assertThat(end.get("reason").asText()).contains("start it");
        } finally {
            site.nginx.startAgain();
        }
        assertThat(site.routed("b")).isEqualTo(routed);
        assertThat(site.replicas.ids("b")).isEqualTo(old);
        assertThat(site.seen("b")).isEqualTo("1");
        assertEnd(site.deploy("b"), "SUCCEEDED");
        assertThat(site.seen("b")).isEqualTo("2");
    }

    @Test
    void keepsTheOldReleaseWhenTheDiskOfNginxIsFull() throws Exception {
        List<String> routed = site.routed("c");
        Set<String> old = site.replicas.ids("c");
        try (Load load = site.load("c", 100)) {
            site.variable("c", "VER", "2");
            state.fill();
            JsonNode end = assertEnd(site.deploy("c"), "ROLLED_BACK");
            assertThat(end.get("reason").asText()).contains("has no room to write", "No space left");

            assertThat(site.routed("c")).isEqualTo(routed);
            assertThat(site.replicas.ids("c")).isEqualTo(old);
            assertThat(site.seen("c")).isEqualTo("1");
            state.makeRoom();
            assertEnd(site.deploy("c"), "SUCCEEDED");
            assertThat(site.seen("c")).isEqualTo("2");
            assertThat(load.stop().failures()).isEmpty();
        }
        assertThat(site.state("undo")).isEmpty();
    }

    @Test
    void leavesTheSiteAsItIsWhenThereIsNoRoomForANewRoute() throws Exception {
        String before = site.sites();
        Set<Long> workers = site.nginx.workers();
        try (Load load = site.load("c", 100)) {
            sites.fill();
            JsonNode end = assertEnd(site.deploy("new"), "ROLLED_BACK");
            assertThat(end.get("reason").asText()).contains("has no room to write", "No space left");

            assertThat(site.sites()).isEqualTo(before);
            assertThat(files(sites)).containsExactly(".ballast", "00-dragline.conf", "dragline-faults-prod.conf");
            assertThat(site.replicas.ids("new")).isEmpty();
            assertThat(load.stop().failures()).isEmpty();
        }
        assertThat(site.nginx.workers()).as("nothing to reload for").isEqualTo(workers);
        sites.makeRoom();
        assertEnd(site.deploy("new"), "SUCCEEDED"); // by a reload, which may cost a visitor his request
        assertThat(site.seen("new")).isEqualTo("1");
    }

    private static List<String> files(SmallDisk disk) throws IOException {
        try (Stream<Path> all = Files.list(disk.folder())) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The second attempt must not end as cancelled before it has looked after what the first one left. */
    @Test
    void leavesNothingWhenItWasCancelledAndKilledDuringASwap() throws Exception {
        Set<String> old = site.replicas.ids("d");
        site.variable("d", "VER", "2");
        String id = heldInItsSwap("d");
        Site.must(site.call("POST", "/api/deployments/" + id + "/cancel", null));
        site.plane().kill();
        site.startAgain();

        assertEnd(id, "CANCELLED");
        assertThat(site.seen("d")).isEqualTo("1");
        assertThat(site.replicas.ids("d")).isEqualTo(old);
        assertThat(site.state("undo")).isEmpty();
    }

    private static String point(String service) {
        return "write.faults.prod." + service + ".hold";
    }

    private static String heldInItsSwap(String service) throws IOException {
        Files.createFile(site.points.resolve(point(service)));
        String id = site.deploy(service);
        site.plane().await(point(service), () -> Files.exists(site.points.resolve(point(service) + ".reached")));
        return id;
    }

    private static void goOn(String service) throws IOException {
        Files.delete(site.points.resolve(point(service) + ".reached"));
    }

    private static JsonNode assertEnd(String id, String state) {
        JsonNode end = site.awaitEnd(id);
        assertThat(end.get("state").asText()).as(end.toPrettyString()).isEqualTo(state);
        return end;
    }
}
