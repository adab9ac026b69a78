package io.dragline.whole;

import static io.dragline.whole.Site.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows and freezes on two control planes that share a database; each test has a service of its own. */
class WindowsIT {
    @TempDir
    static Path folder;

    private static TwoPlanes planes;
    private static Site site;

    @BeforeAll
    static void start() throws Exception {
        planes = new TwoPlanes(folder, "windowed");
        site = planes.site;
    }

    @AfterAll
    static void close() {
        planes.close();
    }

    @BeforeEach
    void closeTheWindow() {
        site.apply(Manifests.windowed(site, closed()));
    }

    /** Half a day away, whenever this runs. */
    private static String closed() {
        int hour = Instant.now().atZone(ZoneOffset.UTC).getHour();
        return "{ hours: \"%02d:00-%02d:00\", zone: UTC }".formatted((hour + 12) % 24, (hour + 13) % 24);
    }

    private static JsonNode waiting(String id) {
        return site.await(id, "wait", found -> found.get("state").asText().equals("WAITING_WINDOW"));
    }

    private static JsonNode freeze(String to) {
        return Site.must(site.call(
                "POST", "/api/freezes", Words.json(Map.of("project", "windowed", "to", to, "reason", "stocktaking"))));
    }

    @Test
    void waitsWithNothingChangedUntilTheManifestGivesItAnotherWindow() {
        String id = site.deploy("a");

        JsonNode waits = waiting(id);
        assertThat(Instant.parse(waits.get("waitsUntil").asText())).isAfter(Instant.now());
        assertThat(waits.get("reason").asText()).contains("windowed@prod is closed, it opens ");
        assertThat(site.replicas.ids("a")).isEmpty();
        assertThat(Steps.of(waits).map(step -> step.get("topic").asText()))
                .endsWith("check-window")
                .doesNotContain("freeze-rollout");

        site.apply(Manifests.windowed(site, ""));

        assertState(site.awaitEnd(id), "SUCCEEDED");
        assertThat(site.seen("a")).isEqualTo("1");
    }

    @Test
    void refusesAtOnceWhatMayNotWait() {
        ControlPlane.Answer answer = site.call(
                "POST", "/api/deployments", Words.request("windowed", "b", "deploy", Map.of("waitWindow", false)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("detail").asText()).contains("windowed@prod is closed");
    }

    @Test
    void endsAsCancelledWithNothingChangedWhetherAPersonOrANewerOneSaysSo() {
        String first = site.deploy("b");
        waiting(first);
        String second = site.deploy("b");

        JsonNode replaced = site.awaitEnd(first);
        assertState(replaced, "CANCELLED");
        assertThat(replaced.get("reason").asText()).contains("deployment " + second + ", asked for later, replaces it");
        waiting(second);
        Site.must(site.call("POST", "/api/deployments/" + second + "/cancel", null));
        assertState(site.awaitEnd(second), "CANCELLED");
        assertThat(site.replicas.ids("b")).isEmpty();
    }

    @Test
    void aFreezeHoldsUntilItIsOverAndOneOfBothPlanesGoesOn() {
        site.apply(Manifests.windowed(site, ""));
        freeze(Instant.now().plus(20, ChronoUnit.SECONDS).toString());
        String id = site.deploy("c");
        assertThat(waiting(id).get("reason").asText()).contains("frozen until").endsWith("stocktaking");

        JsonNode end = site.awaitEnd(id);
        assertState(end, "SUCCEEDED");
        assertThat(Steps.of(end, "freeze-rollout")).hasSize(1);
    }

    @Test
    void letsPassWhoeverHasTheRightAndSaysWhy() {
        JsonNode frozen = freeze(Instant.now().plus(1, ChronoUnit.DAYS).toString());
        String id = site.deploy("d");
        waiting(id);

        Site.must(site.call(
                "POST", "/api/deployments/" + id + "/override", Words.json(Map.of("reason", "the shop is down"))));

        JsonNode end = site.awaitEnd(id);
        assertState(end, "SUCCEEDED");
        assertThat(end.get("override").get("reason").asText()).isEqualTo("the shop is down");
        assertThat(end.get("override").get("by").asText()).isEqualTo("admin");
        assertState(
                site.awaitEnd(site.request("scale", "d", Map.of("replicas", 1, "override", "half is enough"))),
                "SUCCEEDED");
        List<String> verbs = StreamSupport.stream(
                        Site.must(site.call("GET", "/api/audit", null)).spliterator(), false)
                .map(JsonNode::toString)
                .filter(row -> row.contains("window.override"))
                .toList();
        assertThat(verbs).hasSize(2).anyMatch(row -> row.contains("the shop is down"));
        Site.must(site.call("DELETE", "/api/freezes/" + frozen.get("id").asText(), null));
    }

    @Test
    void bringsTheOldReleaseBackWhenItIsNotThroughAtTheEnd() {
        site.apply(Manifests.windowed(site, "{ hours: \"00:00-24:00\", zone: UTC, after: climb-back }"));
        site.succeeded("late");
        Set<String> old = site.replicas.ids("late");
        site.variable("late", "READY_AFTER", "600000");
        Instant end = Instant.now().plus(20, ChronoUnit.SECONDS);
        JsonNode frozen = Site.must(site.call(
                "POST",
                "/api/freezes",
                Words.json(Map.of(
                        "environment",
                        "prod",
                        "from",
                        end.toString(),
                        "to",
                        end.plus(1, ChronoUnit.DAYS).toString(),
                        "reason",
                        "time is up"))));

        JsonNode back = site.deployAndAwait("late");

        assertState(back, "ROLLED_BACK");
        assertThat(back.get("reason").asText()).contains("not through when the window ended");
        assertThat(site.replicas.ids("late")).isEqualTo(old);
        Site.must(site.call("DELETE", "/api/freezes/" + frozen.get("id").asText(), null));
    }

    @Test
    void waitsOnWhenBothPlanesWereKilled() {
        String id = site.deploy("e");
        waiting(id);
        planes.first().plane().kill();
        planes.second().plane().kill();
        planes.startAgain(planes.first());
        planes.startAgain(planes.second());
        waiting(id);

        site.apply(Manifests.windowed(site, ""));

        JsonNode end = site.awaitEnd(id);
        assertState(end, "SUCCEEDED");
        assertThat(Steps.of(end, "freeze-rollout")).hasSize(1);
    }

    @Test
    void thePolicyAsksForAWindowThatTheEnvironmentDoesNotHave() {
        site.apply(Manifests.windowed(site, ""));
        JsonNode shipped = Site.must(site.call("GET", "/api/policy", null));
        publish(shipped.get("version").asInt(), "\"windowed\"", "true");

        ControlPlane.Answer answer =
                site.call("POST", "/api/deployments", Words.request("windowed", "a", "deploy", Map.of()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("detail").asText()).contains("only inside a window");
        publish(shipped.get("version").asInt() + 1, "-", "false");
    }

    private static void publish(int base, String project, String window) {
        Map<String, Object> rule = Map.of(
                "inputs",
                List.of(project, "-", "-", "-", "-", "-"),
                "outputs",
                List.of("0", "", "false", window),
                "note",
                "");
        Site.must(site.call(
                "PUT",
                "/api/policy",
                Words.json(Map.of("base", base, "hitPolicy", "COLLECT", "rules", List.of(rule)))));
    }
}
