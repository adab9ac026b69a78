package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.Load;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chain a, [b, c], d, e for real: in order, undone in reverse, alone on its services. */
class ChainIT {
    private static final List<String> SERVICES = List.of("a", "b", "c", "d", "e");
    private static final Map<String, List<String>> UNDONE = Map.of(
            "a", List.of(),
            "b", List.of("c", "a"),
            "c", List.of("b", "a"),
            "d", List.of("c", "b", "a"),
            "e", List.of("d", "c", "b", "a"));

    @TempDir
    static Path folder;

    private static Site site;
    private static int version;

    @BeforeAll
    static void runForTheFirstTime() throws Exception {
        site = new Site(folder, "chained");
        site.apply(Manifests.chained(site, "chained", "10.88.221.0/24"));
        next();
        assertEnd(site.run("nightly"), "SUCCEEDED");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static void next() {
        version++;
        for (String service : SERVICES) site.variable(service, "VER", "" + version);
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

    @Test
    void upgradesLinkAfterLinkAndSideBySideWithinOne() {
        next();
        JsonNode run = assertEnd(site.run("nightly"), "SUCCEEDED");

        assertThat(Links.forward(run)).hasSize(5).allSatisfy(each -> {
            assertThat(each.get("trigger").asText()).isEqualTo("chain");
            assertThat(each.get("chainRun").asText()).isEqualTo(run.get("id").asText());
        });
        for (String group : List.of("b", "c")) {
            assertThat(Links.time(Links.of(run, group), "startedAt"))
                    .isAfterOrEqualTo(Links.time(Links.of(run, "a"), "endedAt"));
            assertThat(Links.time(Links.of(run, group), "endedAt"))
                    .isBeforeOrEqualTo(Links.time(Links.of(run, "d"), "startedAt"));
        }
        assertThat(Links.time(Links.of(run, "e"), "startedAt"))
                .isAfterOrEqualTo(Links.time(Links.of(run, "d"), "endedAt"));
        assertAllServe(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "c", "e"}) // all five, with scripted steps: ChainProcessIT
    void bringsAllBeforeTheOneThatFailsBackInReverse(String bad) throws Exception {
        int before = version;
        next();
        site.variable(bad, "EXIT", "3");
        try (Load load = site.load("a", 50)) {
            JsonNode run = assertEnd(site.run("nightly"), "ROLLED_BACK");

            assertThat(run.get("reason").asText()).startsWith(bad + ": deployment ");
            assertThat(Links.undone(run)).isEqualTo(UNDONE.get(bad));
            assertAllServe(before);
            assertThat(load.stop().failures()).isEmpty();
        } finally {
            Site.must(site.call("DELETE", "/api/projects/chained/services/" + bad + "/variables/EXIT", null));
            version = before;
        }
    }

    @Test
    void removesWhatServedNothingBefore() throws Exception {
        site.variable("b", "EXIT", "3");
        try {
            JsonNode run = assertEnd(site.run("first"), "ROLLED_BACK");
            assertThat(Links.undone(run)).containsExactly("a");
            assertThat(site.replicas.ids("a", Links.of(run, "a").get("id").asText()))
                    .isEmpty();
        } finally {
            Site.must(site.call("DELETE", "/api/projects/chained/services/b/variables/EXIT", null));
        }
    }

    @Test
    void keepsItsTurnOnServicesThatItHasNotComeToYet() throws Exception {
        Path point = site.points.resolve("a.watch-replicas.before.hold");
        Files.createFile(point);
        next();
        String run = site.run("nightly");
        Path reached = Path.of(point + ".reached");
        site.plane().await("a to be held", () -> Files.exists(reached));

        String between = site.deploy("e");
        JsonNode queued = site.deployment(between);
        assertThat(queued.get("state").asText()).isEqualTo("QUEUED");
        assertThat(queued.get("reason").asText()).startsWith("run " + run + " of a chain has its turn on chained/e");
        String other = site.run("backwards");
        Files.delete(reached);

        JsonNode first = assertEnd(run, "SUCCEEDED");
        JsonNode single = site.awaitEnd(between);
        JsonNode second = assertEnd(other, "SUCCEEDED");
        assertThat(Links.time(single, "startedAt")).isAfterOrEqualTo(Links.time(first, "endedAt"));
        assertThat(Links.time(second, "startedAt")).isAfterOrEqualTo(Links.time(single, "endedAt"));
        assertAllServe(version);
    }

    @Test
    void cancellingStopsTheLinkThatRunsAndBringsTheOthersBack() throws Exception {
        int before = version;
        next();
        Path point = site.points.resolve("d.verify-replicas.before.hold");
        Files.createFile(point);
        String run = site.run("nightly");
        Path reached = Path.of(point + ".reached");
        site.plane().await("d to be held", () -> Files.exists(reached));

        Site.must(site.call("POST", "/api/chain-runs/" + run + "/cancel", null));
        Files.delete(reached);

        JsonNode end = assertEnd(run, "CANCELLED");
        assertThat(Links.of(end, "d").get("state").asText()).isEqualTo("CANCELLED");
        assertThat(Links.undone(end)).containsExactly("c", "b", "a");
        assertAllServe(before);
        version = before;
    }
}
