package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.Load;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kill -9} of the control plane while a chain a, [b, c], d, e goes forward, and while it climbs back. */
class ChainCrashSoak {
    private static final List<String> SERVICES = List.of("a", "b", "c", "d", "e");

    @TempDir
    static Path folder;

    private static Site site;
    private static int version = 1;

    @BeforeAll
    static void runForTheFirstTime() throws Exception {
        site = new Site(folder, "cut");
        site.apply(Manifests.chained(site, "cut", "10.88.223.0/24"));
        assertEnd(site.run("nightly"), "SUCCEEDED");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static JsonNode assertEnd(String run, String state) {
        JsonNode end = site.awaitRun(run);
        assertThat(end.get("state").asText()).as(end.toPrettyString()).isEqualTo(state);
        return end;
    }

    private static void assertAllServe(int version) {
        for (String service : SERVICES)
            assertThat(site.seen(service)).as(service).isEqualTo("" + version);
    }

    private static void set(int version) {
        for (String service : SERVICES) site.variable(service, "VER", "" + version);
    }

    private static void killAt(String point) throws Exception {
        Path reached = site.points.resolve(point + ".reached");
        site.plane().await(point, () -> Files.exists(reached));
        Files.delete(reached);
        site.plane().kill();
        site.startAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.start-replicas.after", "d.deploy-service.after"})
    void goesForwardAfterAKill(String point) throws Exception {
        Files.createFile(site.points.resolve(point));
        set(++version);
        try (Load load = site.load("d", 50)) {
            String run = site.run("nightly");
            killAt(point);

            JsonNode end = assertEnd(run, "SUCCEEDED");
            assertThat(Links.forward(end)).hasSize(5);
            assertAllServe(version);
            assertThat(load.stop().failures()).isEmpty();
        }
        assertNothingIsLeft();
    }

    @Test
    void climbsBackAfterAKillBeforeEachOfItsActs() throws Exception {
        site.variable("e", "EXIT", "3");
        set(version + 1);
        for (String point : List.of("d.undo-service.before", "b.undo-service.after"))
            Files.createFile(site.points.resolve(point));
        Files.createFile(site.points.resolve("c.undo-service.before.hold"));
        try (Load load = site.load("a", 50)) {
            String run = site.run("nightly");
            killAt("d.undo-service.before");
            assertThat(site.runOf(run).get("state").asText()).isEqualTo("ROLLING_BACK");

            Path held = site.points.resolve("c.undo-service.before.hold.reached");
            site.plane().await("the undo of c", () -> Files.exists(held));
            Files.createFile(site.points.resolve("c.swap-upstream.after"));
            Files.delete(held);
            killAt("c.swap-upstream.after");
            killAt("b.undo-service.after");

            JsonNode end = assertEnd(run, "ROLLED_BACK");
            assertThat(Links.undone(end)).containsExactly("d", "c", "b", "a");
            assertThat(end.get("deployments")).hasSize(9);
            assertAllServe(version);
            assertThat(load.stop().failures()).isEmpty();
        } finally {
            Site.must(site.call("DELETE", "/api/projects/cut/services/e/variables/EXIT", null));
        }
        assertNothingIsLeft();
    }

    private static void assertNothingIsLeft() throws Exception {
        for (String service : SERVICES) assertThat(site.replicas.ids(service)).hasSize(1);
        assertThat(site.state("undo")).isEmpty();
    }
}
