package io.dragline.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane.Answer;
import io.dragline.servers.GitServer;
import io.dragline.servers.SvnServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a hook is set up, and how its repository tells, or is asked. */
abstract class ConfiguredCases extends HookCases {
    @Test
    void refusesAHookOfAChainThatSaysWhatTheChainSays() {
        assertThat(apply("wrong", "provider: github, chain: al, secret: hook").text())
                .contains("unknown chain 'al'");
        assertThat(apply("wrong", "provider: github, chain: all, services: api, secret: hook")
                        .text())
                .contains("belong to the chain");
        assertThat(apply("wrong", "provider: github, secret: hook").text())
                .contains("needs the key 'services'", "needs the key 'environment'");
    }

    @Test
    void aHookOfWhatIsNotThereIsRefusedWithASentence() {
        Answer answer = apply("absent", "provider: svn, services: [api, app], environment: tset, secret: none");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("unknown environment 'tset'")
                .contains("unknown service 'app'")
                .contains("svn cannot tell of changes of service 'api'")
                .contains("secret 'none' is not set");
    }

    /** As an administrator would set it up: the script as it is served, in a real repository, by a commit. */
    @Test
    void theReadySvnScriptTellsOfACommit() throws Exception {
        try (SvnServer svn = SvnServer.start()) {
            apply("script", "provider: generic, services: [api], environment: test, secret: hook");
            String manifest = """
                    apiVersion: dragline/v1
                    project: script
                    services: { doc: { kind: source, port: 80, source: { svn: "%s", path: trunk/doc } } }
                    hooks: { svn: { provider: svn, services: [doc], environment: test, secret: hook } }
                    """.formatted(svn.address());
            assertThat(plane.call("POST", "/api/manifest", admin, "text/yaml", manifest)
                            .status())
                    .isEqualTo(200);
            String id = "";
            for (JsonNode hook : call("GET", "/api/hooks?project=script", null).body())
                if (hook.get("name").asText().equals("svn")) id = hook.get("id").asText();
            Path hooks = svn.root().resolve("shop/hooks");
            String script = call("GET", "/api/hooks/" + id + "/script", null).text();
            Files.writeString(hooks.resolve("post-commit"), script);
            Files.setPosixFilePermissions(hooks.resolve("post-commit"), PosixFilePermissions.fromString("rwx------"));
            Files.writeString(hooks.resolve("dragline.secret"), Sender.SECRET + "\n");

            Files.createDirectories(svn.work().resolve("trunk/web"));
            Files.createDirectories(svn.work().resolve("trunk/doc"));
            String first = svn.commit();
            Files.writeString(svn.work().resolve("trunk/web/other file ü"), "x");
            svn.commit();
            JsonNode deliveries = deliveries("/" + id);

            assertThat(deliveries.findValuesAsText("reason").get(0)).contains("no file below trunk/doc changed");
            assertThat(deliveries.findValuesAsText("verdict")).containsExactly("IGNORED", "STARTED");
            assertThat(deployments("script").get(0).get("revision").asText()).isEqualTo(first);

            Files.writeString(hooks.resolve("dragline.secret"), "another secret\n");
            Files.writeString(svn.work().resolve("trunk/doc/a"), "x");
            svn.commit();
            assertThat(deliveries("/" + id).get(0).get("verdict").asText()).isEqualTo("REJECTED");
        }
    }

    @Test
    void aPollFindsTheCommitWhoseDeliveryGotLost() throws Exception {
        try (GitServer git = GitServer.start()) {
            git.commit("main", Map.of("Dockerfile", "FROM scratch\n"));
            String manifest = """
                    apiVersion: dragline/v1
                    project: polled
                    environments: { test: {} }
                    services: { api: { kind: source, port: 80, source: { git: "%s" } } }
                    hooks: { main: { provider: gitea, services: api, environment: test, secret: hook, poll: 10s } }
                    """.formatted(git.address());
            assertThat(plane.call("POST", "/api/manifest", admin, "text/yaml", manifest)
                            .status())
                    .isEqualTo(200);
            String path = call("GET", "/api/hooks?project=polled", null)
                    .body()
                    .get(0)
                    .get("path")
                    .asText();
            plane.await("the first look", () -> polledAt("polled") != null);
            String first = polledAt("polled");
            // it begins with that time and then asks: the second look comes when the first has its answer
            plane.await("the second look", () -> !java.util.Objects.equals(first, polledAt("polled")));
            String lost = git.commit("main", Map.of("new", "x"));

            plane.await("the poll", () -> !deliveries(path).isEmpty());

            JsonNode found = deliveries(path).get(0);
            assertThat(found.get("origin").asText()).isEqualTo("poll");
            assertThat(found.get("revision").asText()).isEqualTo(lost);
            plane.await(
                    "its verdict",
                    () -> deliveries(path).get(0).get("verdict").asText().equals("STARTED"));
            assertThat(deployments("polled")).hasSize(1);
        }
    }

    private @org.jspecify.annotations.Nullable String polledAt(String project) {
        JsonNode hook =
                call("GET", "/api/hooks?project=" + project, null).body().get(0);
        return hook.hasNonNull("polledAt") ? hook.get("polledAt").asText() : null;
    }
}
