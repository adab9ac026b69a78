package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane;
import io.dragline.servers.Load;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two control planes on one PostgreSQL: they share the work, and one goes on where the other was killed or stood still. */
class TwoPlanesIT {
    private static final List<String> SERVICES = List.of("a", "b", "c");

    @TempDir
    static Path folder;

    private static TwoPlanes planes;
    private static Site site;

    @BeforeAll
    static void deployTheFirstReleases() throws Exception {
        planes = new TwoPlanes(folder, "shared");
        site = planes.site;
        site.apply(Manifests.shared(site));
        List<String> first = new ArrayList<>();
        for (String service : SERVICES) {
            site.ask(
                    first.size() % 2 == 0
                            ? planes.first().plane()
                            : planes.second().plane());
            first.add(site.deploy(service));
        }
        first.forEach(id -> assertEnd(id, "SUCCEEDED"));
    }

    @AfterAll
    static void close() {
        planes.close();
    }

    @Test
    void beginTogetherOnAnEmptyDatabase() {
        for (JsonNode model : Site.must(site.call("GET", "/api/models", null)))
            assertThat(model.get("version").asInt()).as(model.toString()).isEqualTo(1);
        assertThat(planes.first().plane().signIn("admin", ControlPlane.PASSWORD))
                .isNotEmpty();
        assertThat(planes.second().plane().signIn("admin", ControlPlane.PASSWORD))
                .isNotEmpty();
    }

    @Test
    void queueAServiceOverBothAndDeployOthersBeside() {
        site.ask(planes.first().plane());
        String one = site.deploy("a");
        String beside = site.deploy("b");
        site.ask(planes.second().plane());
        String two = site.deploy("a");
        assertThat(site.deployment(two).get("state").asText()).isEqualTo("QUEUED");

        JsonNode first = assertEnd(one, "SUCCEEDED");
        assertEnd(beside, "SUCCEEDED");
        JsonNode second = assertEnd(two, "SUCCEEDED");
        assertThat(time(second, "startedAt")).isAfterOrEqualTo(time(first, "endedAt"));
        for (JsonNode end : List.of(first, second))
            assertThat(Steps.of(end))
                    .allSatisfy(step -> assertThat(step.get("attempts").asInt()).isEqualTo(1));
        assertThat(site.replicas.ids("a")).hasSize(2);
    }

    @Test
    void cancelsWhereTheStepDoesNotRun() throws Exception {
        Set<String> old = site.replicas.ids("b");
        planes.holdAt("b.verify-replicas.before");
        String id = site.deploy("b");
        TwoPlanes.Node held = planes.held("b.verify-replicas.before");

        site.ask(planes.other(held).plane());
        Site.must(site.call("POST", "/api/deployments/" + id + "/cancel", null));

        assertEnd(id, "CANCELLED");
        assertThat(site.replicas.ids("b")).isEqualTo(old);
    }

    @Test
    void oneGoesOnInTheStepInWhichTheOtherWasKilled() throws Exception {
        try (Load load = site.load("b", 50)) {
            site.variable("b", "VER", "2");
            planes.holdAt("b.start-replicas.after");
            String id = site.deploy("b");
            TwoPlanes.Node dead = planes.held("b.start-replicas.after");
            Set<String> made = site.replicas.ids("b", id);

            dead.plane().kill();
            site.ask(planes.other(dead).plane());

            JsonNode end = assertEnd(id, "SUCCEEDED");
            assertThat(Steps.of(end))
                    .allSatisfy(step -> assertThat(step.get("attempts").asInt())
                            .as(step.toPrettyString())
                            .isEqualTo(step.get("topic").asText().equals("start-replicas") ? 2 : 1));
            assertThat(site.replicas.ids("b")).isEqualTo(made).hasSize(2);
            assertThat(site.seen("b")).isEqualTo("2");
            assertThat(load.stop().failures()).isEmpty();
            planes.startAgain(dead);
        }
    }

    /** It stands still between its last question to the database and its act on the machine, which no database can mend. */
    @Test
    void theMachineRefusesTheActOfOneThatStoodStillWhileTheOtherWentOn() throws Exception {
        String point = "write.shared.prod.c.hold";
        try (Load load = site.load("c", 50)) {
            site.variable("c", "VER", "2");
            planes.holdAt(point);
            String id = site.deploy("c");
            TwoPlanes.Node late = planes.held(point);
            late.plane().pause();
            List<String> routed;
            try {
                site.ask(planes.other(late).plane());
                assertEnd(id, "SUCCEEDED");
                site.variable("c", "VER", "3");
                assertEnd(site.deploy("c"), "SUCCEEDED");
                assertThat(site.seen("c")).isEqualTo("3");
                routed = site.routed("c");
            } finally {
                late.plane().resume();
            }
            late.plane().awaitReady(); // its heart has tried to interrupt the step by now, which was deaf
            Files.delete(late.points().resolve(point + ".reached"));
            late.plane().await("its act to be over", () -> late.plane().output().contains("is another's now"));

            assertThat(site.routed("c")).isEqualTo(routed);
            assertThat(site.seen("c")).isEqualTo("3");
            assertThat(Steps.one(site.deployment(id), "swap-upstream")
                            .get("state")
                            .asText())
                    .isEqualTo("COMPLETED");
            assertThat(site.replicas.ids("c")).hasSize(2);
            assertThat(load.stop().failures()).isEmpty();
        }
        assertThat(site.state("routes")).hasSize(SERVICES.size());
    }

    private static Instant time(JsonNode deployment, String name) {
        return Instant.parse(deployment.get(name).asText());
    }

    private static JsonNode assertEnd(String id, String state) {
        JsonNode end = site.awaitEnd(id);
        assertThat(end.get("state").asText()).as(end.toPrettyString()).isEqualTo(state);
        return end;
    }
}
