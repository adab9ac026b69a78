package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.GitServer;
import io.dragline.servers.Load;
import io.dragline.servers.PodmanEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose engine is podman. */
class PodmanIT {
    @TempDir
    static Path folder;

    private static GitServer git;
    private static Site site;

    @BeforeAll
    static void bringUp() throws Exception {
        git = GitServer.start();
        site = new Site(folder, "pods", List.of(), PodmanEngine.start());
        commit("1");
        site.apply(Manifests.pods(site, git));
        List<String> first =
                List.of("api", "built", "worker").stream().map(site::deploy).toList();
        first.forEach(id -> Site.assertState(site.awaitEnd(id), "SUCCEEDED"));
    }

    @AfterAll
    static void close() throws IOException {
        site.close();
        git.close();
    }

    private static void commit(String version) throws IOException {
        String recipe = "FROM " + site.replicas.app() + "\nCOPY made /\nENV VER=" + version + "\n";
        git.commit("main", Map.of("Dockerfile", recipe));
    }

    @Test
    void upgradesAReadyImageAndClimbsBackFromABadOneWithoutLosingARequest() throws Exception {
        try (Load load = site.load("api", 100)) {
            site.variable("api", "VER", "2");
            site.succeeded("api");
            assertThat(site.seen("api")).isEqualTo("2");
            Set<String> serving = site.replicas.ids("api");

            site.variable("api", "EXIT", "3");
            JsonNode end = site.deployAndAwait("api");
            Site.assertState(end, "ROLLED_BACK");
            // seen dead, or alive again after podman has started it anew
            assertThat(end.get("reason").asText())
                    .contains("pods-prod-api-")
                    .containsAnyOf("stopped with code 3", "exited with code 3", "started again");
            assertThat(site.replicas.ids("api")).isEqualTo(serving);
            assertThat(load.stop().failures()).isEmpty();
        }
        assertThat(site.seen("api")).isEqualTo("2");
    }

    @Test
    void buildsAndUpgradesWhatIsCompiled() throws Exception {
        assertThat(site.seen("built")).isEqualTo("1");
        commit("2");
        site.succeeded("built");
        assertThat(site.seen("built")).isEqualTo("2");
        assertThat(site.replicas.builds("built")).isEmpty();
    }

    /** It has no port to be asked at, and podman starts it again and again from the first moment. */
    @Test
    void seesThatWhatHasNoPortCrashesInALoop() {
        Set<String> serving = site.replicas.ids("worker");
        site.variable("worker", "EXIT", "3");
        JsonNode end = site.deployAndAwait("worker");
        Site.assertState(end, "ROLLED_BACK");
        // seen dead, or alive again after podman has started it anew
        assertThat(end.get("reason").asText())
                .contains("pods-prod-worker-")
                .containsAnyOf("stopped with code 3", "exited with code 3", "started again");
        assertThat(site.replicas.ids("worker")).isEqualTo(serving);
    }
}
