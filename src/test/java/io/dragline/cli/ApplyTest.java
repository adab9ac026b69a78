package io.dragline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.cli.FakeControlPlane.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyTest {
    private static final String CALL = "POST /api/manifest";

    private final FakeControlPlane plane = FakeControlPlane.start().answers(CALL, """
            [{"project": "shop", "applied": true, "kept": ["services.old"], "warnings": ["no secret 'x' yet"], "changes": [
              {"path": "services.api.replicas", "change": "CHANGED", "before": 2, "after": 4},
              {"path": "services.ws", "change": "REMOVED", "before": "package"},
              {"path": "services.redis", "change": "ADDED", "after": "redis:7"}]}]""");

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        plane.close();
    }

    @Test
    void printsTheDifferenceAndThenApplies() {
        Typed.Result result = Typed.at(plane).in("project: shop").run("apply", "-f", "-", "--prune");

        assertThat(result.out()).isEqualTo("""
                shop
                  ~ services.api.replicas: 2 → 4
                  - services.ws: package
                  + services.redis: redis:7
                """);
        assertThat(result.err()).contains("--prune removes it): services.old").contains("Warning: no secret 'x' yet");
        assertThat(plane.requests(CALL))
                .extracting(FakeControlPlane.Request::query)
                .containsExactly("dryRun=true&prune=true", "dryRun=false&prune=true");
        assertThat(plane.requests(CALL)).allMatch(each -> each.body().equals("project: shop"));
    }

    @Test
    void appliesNothingOnADryRun() {
        Typed.at(plane).in("project: shop").run("apply", "-f", "-", "--dry-run");

        assertThat(plane.only(CALL).query()).isEqualTo("dryRun=true&prune=false");
    }

    @Test
    void coloursTheDifferenceOnATerminalOnly() {
        assertThat(Typed.at(plane).onTerminal().in("x").run("apply", "-f", "-").out())
                .contains("\u001b[32m  + services.redis");
    }

    @Test
    void appliesNoManifestOfAFolderWhenOneIsInvalid() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "project: a");
        Files.writeString(folder.resolve("b.yml"), "project: b");
        Files.writeString(folder.resolve("notes.txt"), "project: c");
        plane.answers(
                CALL,
                request -> request.body().contains("b")
                        ? Answer.problem(
                                422, "Invalid manifest", "services: unknown key 'replics', did you mean 'replicas'?")
                        : Answer.ok("{\"project\": \"a\", \"changes\": []}"));

        Typed.Result result = Typed.at(plane).run("apply", "-f", folder.toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("b.yml: Invalid manifest").contains("did you mean 'replicas'");
        assertThat(plane.requests(CALL)).hasSize(2).allMatch(each -> each.query()
                .contains("dryRun=true"));
    }

    @Test
    void appliesTheManifestsOfAFolderTogether() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), "project: b");
        Files.writeString(folder.resolve("a.yaml"), "project: a");

        Typed.Result result = Typed.at(plane).run("apply", "-f", folder.toString(), "--json");

        assertThat(plane.requests(CALL))
                .extracting(FakeControlPlane.Request::body)
                .containsExactly("project: a", "project: b", "project: a\n---\nproject: b");
        assertThat(result.json().iterator().next().isTrue("applied")).isTrue();
    }

    @Test
    void exportsByteForByte() {
        String manifest = "apiVersion: dragline/v1\nproject: shop  # 商店\n";
        plane.answers("GET /api/projects/shop/manifest", request -> new Answer(200, "text/yaml", manifest));

        assertThat(Typed.at(plane).run("export", "shop").out()).isEqualTo(manifest);
        assertThat(Typed.at(plane).run("export", "shop", "--json").json().text("manifest"))
                .isEqualTo(manifest);
    }

    @Test
    void namesAFileThatCannotBeRead() {
        Typed.Result result = Typed.at(plane).run("apply", "-f", "/nonexistent.yaml");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("/nonexistent.yaml cannot be read");
    }
}
