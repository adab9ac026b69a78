package io.dragline.whole;

import static io.dragline.whole.Site.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.api.model.Container;
import io.dragline.servers.GitServer;
import io.dragline.servers.Load;
import io.dragline.servers.RegistryServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deploying, end to end: the real engine, nginx, registry and repository; each test has a service of its own. */
class DeployIT {
    @TempDir
    static Path folder;

    private static RegistryServer registry;
    private static GitServer git;
    private static Site site;

    @BeforeAll
    static void start() throws Exception {
        registry = RegistryServer.start();
        git = GitServer.start();
        site = new Site(folder, "whole");
        site.push(registry);
        git.commit("main", Map.of("Dockerfile", dockerfile("1")));
        site.apply(Manifests.whole(site, git));
    }

    @AfterAll
    static void close() throws Exception {
        site.close();
        git.close();
        registry.close();
    }

    private static String dockerfile(String version) {
        return "FROM " + site.replicas.app() + "\nENV VER=" + version + "\nCOPY made /made\n";
    }

    @Test
    void upgradesUnderLoadWithoutLosingARequestWhenAVariableHasChanged() throws Exception {
        JsonNode first = site.succeeded("api");
        assertThat(site.seen("api")).isEqualTo("1");
        Set<String> old = site.replicas.ids("api");
        JsonNode second;
        try (Load load = site.load("api", 200)) {
            site.variable("api", "VER", "2");
            second = site.succeeded("api");
            Load.Result result = load.stop();
            assertThat(result.failures()).isEmpty();
            assertThat(result.versions()).containsOnlyKeys("1", "v1", "2", "v2");
        }
        assertThat(site.replicas.ids("api")).hasSize(2).doesNotContainAnyElementsOf(old);
        assertThat(second.get("image")).isEqualTo(first.get("image"));
        assertThat(second.get("previousRelease")).isEqualTo(first.get("release"));
        assertThat(second.get("release").asInt()).isEqualTo(2);
        assertThat(second.get("startedBy").asText()).isEqualTo("admin");
        assertThat(second.get("endedAt").isNull()).isFalse();
        assertThat(second.get("reason").isNull()).isTrue();
        JsonNode swap = Steps.one(second, "swap-upstream");
        assertThat(swap.get("name").asText()).isEqualTo("Swap upstream");
        assertThat(swap.get("server").asText()).isEqualTo("local");
        assertThat(swap.get("commands").findValuesAsText("exitCode"))
                .isNotEmpty()
                .containsOnly("0");
        assertThat(site.replicas.of("api"))
                .extracting(container -> site.replicas.restartPolicy(container.getId()))
                .containsOnly("unless-stopped");
    }

    @Test
    void keepsTheOldReleaseWhenTheNewOneIsNeverReady() {
        site.succeeded("slow");
        Set<String> old = site.replicas.ids("slow");
        site.variable("slow", "READY_AFTER", "600000");

        JsonNode end = site.deployAndAwait("slow");

        assertState(end, "ROLLED_BACK");
        assertThat(end.get("reason").asText()).contains("503");
        assertThat(site.replicas.ids("slow")).isEqualTo(old);
        assertThat(site.seen("slow")).isEqualTo("1");
    }

    @Test
    void bringsTheOldReleaseBackWhenTheNewOneTurnsBadInTheWatch() throws Exception {
        site.succeeded("leaky");
        Set<String> old = site.replicas.ids("leaky");
        List<String> routed = site.routed("leaky");
        site.variable("leaky", "VER", "2");
        site.variable("leaky", "FLAP", "ok,ok,ok,ok,fail");
        JsonNode end;
        try (Load load = site.load("leaky", 100)) {
            end = site.deployAndAwait("leaky");
            assertThat(load.stop().failures()).isEmpty();
        }
        assertState(end, "ROLLED_BACK");
        assertThat(Steps.one(end, "swap-upstream").get("state").asText()).isEqualTo("UNDONE");
        assertThat(site.replicas.ids("leaky")).isEqualTo(old);
        assertThat(site.routed("leaky")).isEqualTo(routed);
        assertThat(site.seen("leaky")).isEqualTo("1");
    }

    @Test
    void removesARouteAndWhatServedItAndCanGoBack() throws Exception {
        site.succeeded("once");

        assertState(site.awaitEnd(site.request("remove", "once", Map.of())), "SUCCEEDED");

        assertThat(site.replicas.ids("once")).isEmpty();
        assertThat(site.routed("once")).isEmpty();
        assertThat(site.sites()).doesNotContain("/once/");
        assertThat(site.call("POST", "/api/deployments", Words.request("whole", "once", "remove", Map.of()))
                        .text())
                .contains("nothing serves whole/once");
        assertState(site.awaitEnd(site.request("rollback", "once", Map.of())), "SUCCEEDED");
        assertThat(site.seen("once")).isEqualTo("1");
    }

    @Test
    void aRemovedProjectLeavesNoRouteNoAddressesAndNoContainers() throws Exception {
        site.apply(Manifests.gone(site));
        for (String service : List.of("left", "right")) {
            String request = Words.request("gone", service, "deploy", Map.of());
            JsonNode asked = Site.must(site.call("POST", "/api/deployments", request));
            assertState(site.awaitEnd(asked.get("id").asText()), "SUCCEEDED");
        }
        assertThat(site.sites()).contains("dragline-gone-prod.conf");

        site.call("DELETE", "/api/projects/gone", null);

        JsonNode removals = Site.must(site.call("GET", "/api/deployments?project=gone&limit=2", null));
        assertThat(removals.findValuesAsText("kind")).containsExactly("remove", "remove");
        for (JsonNode removal : removals)
            assertState(site.awaitEnd(removal.get("id").asText()), "SUCCEEDED");
        assertThat(site.sites()).doesNotContain("dragline-gone-prod.conf");
        assertThat(site.state("routes")).noneMatch(route -> route.startsWith("gone."));
        assertThat(Site.must(site.call("GET", "/api/replicas?project=gone", null)))
                .isEmpty();
        assertThat(site.replicas.hasNetwork("dragline-gone")).isFalse();
    }

    @Test
    void goesBackToAnOlderReleaseWhileRegistryAndGitAreDown() throws Exception {
        site.succeeded("built");
        git.commit("main", Map.of("Dockerfile", dockerfile("2")));
        JsonNode second = site.succeeded("built");
        assertThat(second.get("image").asText()).startsWith(registry.address() + "/whole/built@sha256:");
        assertThat(second.get("revision").asText()).matches("[0-9a-f]{40}");
        assertThat(site.seen("built")).isEqualTo("2");
        registry.close();
        git.stop();

        JsonNode back = site.awaitEnd(site.request("rollback", "built", Map.of()));

        assertState(back, "SUCCEEDED");
        assertThat(back.get("release").asInt()).isEqualTo(1);
        assertThat(back.get("previousRelease").asInt()).isEqualTo(2);
        assertThat(site.seen("built")).isEqualTo("1");
    }

    @Test
    void scalesOutAndInAndKeepsWhatStays() {
        site.succeeded("wide");
        Set<String> two = site.replicas.ids("wide");

        assertState(site.awaitEnd(site.request("scale", "wide", Map.of("replicas", 3))), "SUCCEEDED");
        Set<String> three = site.replicas.ids("wide");
        assertThat(three).hasSize(3).containsAll(two);

        assertState(site.awaitEnd(site.request("scale", "wide", Map.of("replicas", 1))), "SUCCEEDED");
        assertThat(site.replicas.ids("wide")).hasSize(1).isSubsetOf(two);
        assertThat(site.seen("wide")).isEqualTo("1");
    }

    @Test
    void cancelStopsTheVerificationAndUndoes() {
        site.succeeded("verified");
        Set<String> old = site.replicas.ids("verified");
        site.variable("verified", "READY_AFTER", "600000");
        String id = site.deploy("verified");
        site.awaitStep(id, "verify-replicas");

        Site.must(site.call("POST", "/api/deployments/" + id + "/cancel", null));

        assertState(site.awaitEnd(id), "CANCELLED");
        assertThat(site.replicas.ids("verified")).isEqualTo(old);
    }

    @Test
    void cancelStopsTheWatchAndUndoesWithoutLosingARequest() throws Exception {
        site.succeeded("watched");
        Set<String> old = site.replicas.ids("watched");
        site.variable("watched", "VER", "2");
        try (Load load = site.load("watched", 100)) {
            String id = site.deploy("watched");
            site.awaitStep(id, "watch-replicas");
            assertThat(site.seen("watched")).isEqualTo("2");

            Site.must(site.call("POST", "/api/deployments/" + id + "/cancel", null));

            assertState(site.awaitEnd(id), "CANCELLED");
            assertThat(load.stop().failures()).isEmpty();
        }
        assertThat(site.replicas.ids("watched")).isEqualTo(old);
        assertThat(site.seen("watched")).isEqualTo("1");
        assertThat(site.state("undo")).noneMatch(file -> file.contains("watched"));
    }

    @Test
    void queuesASecondDeploymentOfTheSameServiceAndRunsOthersBeside() {
        String first = site.deploy("watched");
        String second = site.deploy("watched");
        site.awaitStep(first, "watch-replicas");
        JsonNode waiting = site.deployment(second);
        assertState(waiting, "QUEUED");
        assertThat(waiting.get("queuePosition").asInt()).isPositive();

        JsonNode beside = site.deployAndAwait("other");
        assertState(beside, "SUCCEEDED");

        JsonNode ended = site.awaitEnd(first);
        JsonNode after = site.awaitEnd(second);
        assertState(ended, "SUCCEEDED");
        assertState(after, "SUCCEEDED");
        assertThat(at(beside, "startedAt")).isBefore(at(ended, "endedAt"));
        assertThat(at(after, "startedAt")).isAfterOrEqualTo(at(ended, "endedAt"));
    }

    private static Instant at(JsonNode deployment, String moment) {
        return Instant.parse(deployment.get(moment).asText());
    }

    @Test
    void aPlanTellsTheCommandsAndChangesNothing() throws Exception {
        JsonNode plan = Site.must(
                site.call("POST", "/api/deployments/plan", Words.request("whole", "planned", "deploy", Map.of())));

        assertThat(plan.toString()).contains("docker create", "whole-prod-planned-1-");
        assertThat(site.replicas.of("planned")).extracting(Container::getId).isEmpty();
        assertThat(site.routed("planned")).isEmpty();
        assertThat(Site.must(site.call("GET", "/api/deployments?service=planned", null)))
                .isEmpty();
    }
}
