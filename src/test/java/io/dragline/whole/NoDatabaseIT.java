package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.Load;
import io.dragline.servers.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is away for longer than every time-out, lock and lease, in the middle of five steps, under load. */
class NoDatabaseIT {
    /** Longer than a step's lock (11 s here) and than a wait for a connection (10 s); by hand it was 10 minutes. */
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("database.away.seconds", 15));

    private static final Map<String, String> HELD = Map.of(
            "a", "start-replicas.after",
            "b", "verify-replicas.after",
            "c", "swap-upstream.after",
            "d", "watch-replicas.after",
            "e", "drain-upstream.after");

    /** A minute, were it not said. */
    private static final String SILENCE = "?socketTimeout=6";

    @TempDir
    static Path folder;

    private static PostgresServer database;
    private static Site site;

    @BeforeAll
    static void deployTheFirstReleases() throws Exception {
        database = PostgresServer.start();
        site = new Site(folder, "away", List.of("--db", database.address() + SILENCE, "--db-user", database.user()));
        site.apply(Manifests.away(site));
        List<String> first = HELD.keySet().stream().map(site::deploy).toList();
        first.forEach(id -> Site.assertState(site.awaitEnd(id), "SUCCEEDED"));
    }

    @AfterAll
    static void close() {
        site.close();
        database.close();
    }

    @Test
    void goesOnByItselfWhenTheDatabaseWasAwayForLong() throws Exception {
        long before = site.plane().memory();
        int logged = site.plane().output().length();
        String rest = inTheMiddleOfAll("2", () -> {
            database.stop();
            letGo();
            site.plane().await("the answer that it is away", () -> health() == 503);
            Thread.sleep(AWAY.toMillis());
            assertThat(site.call("GET", "/api/deployments", null).text()).contains("the database does not answer");
            assertThat(site.plane().call("GET", "/api/health", null, null).text())
                    .contains("the database does not answer", "what is deployed runs on");
            database.startAgain();
        });
        assertThat(site.plane().output().substring(logged).lines())
                .as("one line when it went, one when it came back")
                .hasSize(2);
        System.out.printf("%d KiB, %d KiB%n%s", before, site.plane().memory(), rest);
    }

    @Test
    void goesOnByItselfWhenTheDatabaseWasKilled() throws Exception {
        inTheMiddleOfAll("3", () -> {
            database.kill();
            letGo();
            database.startAgain();
        });
    }

    @Test
    void goesOnByItselfWhenTheDatabaseWasSilent() throws Exception {
        inTheMiddleOfAll("4", () -> {
            database.freeze();
            try {
                letGo();
                site.plane().await("the answer that it is away", () -> health() == 503);
                Thread.sleep(3000); // what hung has been given up and asks again
            } finally {
                database.thaw();
            }
        });
    }

    /** Something that happens. */
    private interface Event {
        void happen() throws Exception;
    }

    private static String inTheMiddleOfAll(String version, Event event) throws Exception {
        try (Load load = site.load("c", 100)) {
            Map<String, String> running = new HashMap<>();
            for (String service : HELD.keySet()) running.put(service, held(service, version));
            Map<String, Set<String>> made = new HashMap<>();
            running.forEach((service, id) -> made.put(service, site.replicas.ids(service, id)));

            event.happen();
            long back = System.nanoTime();
            StringBuilder told = new StringBuilder();
            for (String service : HELD.keySet()) {
                site.plane().awaitReady();
                JsonNode end = site.awaitEnd(running.get(service));
                told.append("%s after %.1f s%n".formatted(service, (System.nanoTime() - back) / 1e9));
                Site.assertState(end, "SUCCEEDED");
                assertThat(site.seen(service)).isEqualTo(version);
                assertThat(site.replicas.ids(service)).isEqualTo(made.get(service));
            }
            assertThat(site.state("undo")).isEmpty();
            assertThat(load.stop().failures()).isEmpty();
            return told.toString();
        }
    }

    private static int health() {
        return site.plane().call("GET", "/api/health", null, null).status();
    }

    private static void letGo() throws IOException {
        for (String service : HELD.keySet()) Files.delete(point(service, ".reached"));
    }

    private static String held(String service, String version) throws IOException {
        Files.createFile(point(service, ""));
        site.variable(service, "VER", version);
        String id = site.deploy(service);
        site.await(id, HELD.get(service), any -> Files.exists(point(service, ".reached")));
        return id;
    }

    private static Path point(String service, String more) {
        return site.points.resolve(service + "." + HELD.get(service) + ".hold" + more);
    }
}
