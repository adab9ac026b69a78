package io.dragline.whole;

import static io.dragline.whole.Site.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.hook.Sender;
import io.dragline.servers.ControlPlane.Answer;
import io.dragline.servers.GitServer;
import io.dragline.servers.RegistryServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a push to what visitors see: a real repository, a signed delivery, a built image, containers behind nginx. */
class HookDeployIT {
    @TempDir
    Path folder;

    @Test
    void aSignedPushServesItsCommitAndAForgedOneChangesNothing() throws Exception {
        try (RegistryServer registry = RegistryServer.start();
                GitServer git = GitServer.start();
                Site site = new Site(folder, "hooked")) {
            site.push(registry);
            String first = git.commit("main", Map.of("Dockerfile", dockerfile(site, "1")));
            Site.must(site.call("PUT", "/api/secrets/hook", "{\"value\": \"" + Sender.SECRET + "\"}"));
            site.apply(Manifests.hooked(site, git));
            String path = Site.must(site.call("GET", "/api/hooks", null))
                    .get(0)
                    .get("path")
                    .asText();
            Sender sender = new Sender(site.plane(), path, Sender.SECRET);

            JsonNode served = deployed(site, sender.push("d-1", Sender.commit("main", "0".repeat(40), first, 1)));
            assertThat(served.get("revision").asText()).isEqualTo(first);
            assertThat(site.seen("api")).isEqualTo("1");

            String second = git.commit("main", Map.of("Dockerfile", dockerfile(site, "2")));
            String body = Sender.commit("main", first, second, 2);
            Answer forged = new Sender(site.plane(), path, "another secret").push("d-2", body);
            assertThat(forged.status()).isEqualTo(404);
            assertThat(site.seen("api")).isEqualTo("1");

            JsonNode upgraded = deployed(site, sender.push("d-2", body));
            assertThat(upgraded.get("revision").asText()).isEqualTo(second);
            assertThat(upgraded.get("trigger").asText()).isEqualTo("webhook");
            assertThat(site.seen("api")).isEqualTo("2");
            assertThat(Site.must(site.call("GET", "/api/deployments?project=hooked", null)))
                    .hasSize(2);
        }
    }

    private static JsonNode deployed(Site site, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        JsonNode end = site.awaitEnd(answer.body().get("deployment").asText());
        assertState(end, "SUCCEEDED");
        return end;
    }

    private static String dockerfile(Site site, String version) {
        return "FROM " + site.replicas.app() + "\nENV VER=" + version + "\nCOPY made /made\n";
    }
}
