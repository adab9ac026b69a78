package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.GitServer;
import io.dragline.servers.Load;
import io.dragline.servers.RegistryServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code kill -9} of the control plane before and after the act of every step, under load. Five services are deployed at
 * once, each is held at another step, so that one kill and one start prove five points.
 */
class CrashIT {
    private static final List<String> SERVICES = List.of("a", "b", "c", "d", "built");

    @TempDir
    static Path folder;

    private static RegistryServer registry;
    private static GitServer git;
    private static Site site;
    private static int version = 1;

    @BeforeAll
    static void deployTheFirstReleases() throws Exception {
        registry = RegistryServer.start();
        git = GitServer.start();
        site = new Site(folder, "crash");
        Site.must(site.call(
                "POST",
                "/api/registries",
                Words.json(Map.of("name", "main", "address", registry.address(), "insecure", true))));
        git.commit("main", Map.of("Dockerfile", "FROM " + site.replicas.app() + "\nCOPY made /made\n"));
        site.apply(Manifests.crash(site, git));
        List<String> first = SERVICES.stream().map(site::deploy).toList();
        first.forEach(id -> assertSucceeded(site.awaitEnd(id)));
    }

    @AfterAll
    static void close() throws Exception {
        site.close();
        git.close();
        registry.close();
    }

    /** Each the points of services a, b, c, d and built. */
    static Stream<List<String>> points() {
        return Stream.of(
                List.of(
                        "resolve-image.after",
                        "record-release.after",
                        "freeze-rollout.after",
                        "pull-image.after",
                        "check-out.after"),
                List.of(
                        "ensure-network.after",
                        "start-replicas.before",
                        "start-replicas.after",
                        "verify-replicas.after",
                        "run-commands.after"),
                List.of(
                        "swap-upstream.before",
                        "swap-upstream.after",
                        "verify-route.after",
                        "watch-replicas.after",
                        "build-image.after"),
                List.of(
                        "settle-rollout.before",
                        "settle-rollout.after",
                        "drain-upstream.after",
                        "remove-old.after",
                        "push-image.after"),
                List.of(
                        "drain-upstream.before",
                        "remove-old.before",
                        "prune-images.after",
                        "push-state.after",
                        "record-release.after"));
    }

    @ParameterizedTest
    @MethodSource("points")
    void goesOnInTheSameStepAfterAKill(List<String> points) throws Exception {
        try (Load load = site.load("c", 100)) {
            Map<String, String> held = holdAll(points);
            Map<String, Set<String>> made = new HashMap<>();
            held.forEach((service, id) -> made.put(service, site.replicas.ids(service, id)));

            site.plane().kill();
            long begin = System.nanoTime();
            site.startAgain();
            long ready = System.nanoTime();
            for (int i = 0; i < points.size(); i++)
                awaitSecondAttempt(held.get(SERVICES.get(i)), topic(points.get(i)), ready);
            System.out.printf("ready %.1f s after the kill%n", (ready - begin) / 1e9);

            for (int i = 0; i < points.size(); i++) {
                String service = SERVICES.get(i);
                JsonNode end = site.awaitEnd(held.get(service));
                assertSucceeded(end);
                assertOnlyBegunTwice(end, topic(points.get(i)));
                assertThat(site.replicas.ids(service))
                        .as("containers of " + service + " after " + points.get(i))
                        .hasSize(2)
                        .containsAll(made.get(service));
                assertThat(site.replicas.ids(service, held.get(service))).hasSize(2);
                assertThat(site.seen(service)).isEqualTo(service.equals("built") ? "1" : "" + version);
            }
            assertThat(load.stop().failures()).isEmpty();
        }
        assertNothingIsLeft();
    }

    private static Map<String, String> holdAll(List<String> points) throws Exception {
        version++;
        git.commit("main", Map.of("release", "" + version));
        Map<String, String> held = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            String service = SERVICES.get(i);
            Files.createFile(site.points.resolve(service + "." + points.get(i)));
            if (!service.equals("built")) site.variable(service, "VER", "" + version);
            held.put(service, site.deploy(service));
        }
        for (int i = 0; i < points.size(); i++) {
            Path reached = site.points.resolve(SERVICES.get(i) + "." + points.get(i) + ".reached");
            site.await(held.get(SERVICES.get(i)), points.get(i), any -> Files.exists(reached));
            Files.delete(reached);
        }
        return held;
    }

    private static void awaitSecondAttempt(String id, String topic, long ready) {
        site.await(
                id,
                topic + " to go on",
                found -> Steps.one(found, topic).get("attempts").asInt() > 1);
        System.out.printf("  %s goes on %.1f s after ready%n", topic, (System.nanoTime() - ready) / 1e9);
    }

    private static String topic(String point) {
        return point.substring(0, point.indexOf('.'));
    }

    private static void assertSucceeded(JsonNode end) {
        assertThat(end.get("state").asText()).as(end.toPrettyString()).isEqualTo("SUCCEEDED");
        assertThat(Steps.of(end))
                .allSatisfy(step -> assertThat(step.get("state").asText()).isEqualTo("COMPLETED"));
    }

    private static void assertOnlyBegunTwice(JsonNode end, String topic) {
        assertThat(Steps.of(end))
                .allSatisfy(step -> assertThat(step.get("attempts").asInt())
                        .as(step.toPrettyString())
                        .isEqualTo(step.get("topic").asText().equals(topic) ? 2 : 1));
    }

    private static void assertNothingIsLeft() throws Exception {
        assertThat(site.replicas.networks()).hasSize(1);
        assertThat(site.state("undo")).isEmpty();
        assertThat(site.state("routes")).hasSize(SERVICES.size());
        for (String service : SERVICES) {
            List<String> numbers = Site.must(
                            site.call("GET", "/api/projects/crash/services/" + service + "/releases?limit=100", null))
                    .findValuesAsText("number");
            assertThat(numbers).as("releases of " + service).hasSize(version);
        }
    }
}
