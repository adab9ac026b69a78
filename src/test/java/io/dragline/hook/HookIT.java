package io.dragline.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane;
import io.dragline.servers.ControlPlane.Answer;
import io.dragline.servers.GitServer;
import io.dragline.servers.SvnServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The endpoint of the real program. Its deployments get no further than a repository that does not answer. */
class HookIT {
    @TempDir
    static Path folder;

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String ZERO = "0".repeat(40);

    private static ControlPlane plane;
    private static String admin;

    @BeforeAll
    static void start() {
        plane = ControlPlane.start(folder);
        admin = plane.signIn("admin", ControlPlane.PASSWORD);
        call("PUT", "/api/secrets/hook", "{\"value\": \"" + Sender.SECRET + "\"}");
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static Answer call(String method, String path, @Nullable String json) {
        return plane.call(method, path, admin, json);
    }

    private static Answer apply(String project, String hook) {
        String services = "";
        for (String name : List.of("api", "web"))
            services += "  %s: { kind: source, port: 80, source: { git: \"git://127.0.0.1:9/s.git\", path: %s } }%n"
                    .formatted(name, name);
        String manifest = """
                apiVersion: dragline/v1
                project: %s
                environments: { test: {} }
                chains: { all: { environment: test, services: [api, web] } }
                services:
                %shooks: { main: { %s } }
                """.formatted(project, services, hook);
        return plane.call("POST", "/api/manifest", admin, "text/yaml", manifest);
    }

    /** A new project with a hook of two services; the path of its address. */
    private static String hook(String project, String provider) {
        return hookOf(project, "provider: " + provider + ", services: [api, web], environment: test, secret: hook");
    }

    private static String hookOf(String project, String hook) {
        Answer answer = apply(project, hook);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return call("GET", "/api/hooks?project=" + project, null)
                .body()
                .get(0)
                .get("path")
                .asText();
    }

    private static Sender sender(String path) {
        return new Sender(plane, path, Sender.SECRET);
    }

    private static String id() {
        return "%040x".formatted(0xabc000000L + COUNTER.incrementAndGet());
    }

    private static JsonNode deliveries(String path) {
        return call("GET", "/api/hooks/" + path.substring(path.lastIndexOf('/') + 1) + "/deliveries", null)
                .body();
    }

    private static JsonNode deployments(String project) {
        return call("GET", "/api/deployments?project=" + project, null).body();
    }

    @Test
    void aSignedPushStartsOneDeploymentForEachServiceWithItsCommit() {
        String path = hook("pushed", "github");
        String commit = id();

        Answer answer = sender(path).push("d-1", Sender.commit("main", id(), commit, 1));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.body().get("deployments")).hasSize(2);
        JsonNode deployment = call(
                        "GET",
                        "/api/deployments/" + answer.body().get("deployment").asText(),
                        null)
                .body();
        assertThat(deployment.get("revision").asText()).isEqualTo(commit);
        assertThat(deployment.get("trigger").asText()).isEqualTo("webhook");
        assertThat(deployment.get("startedBy").asText()).isEqualTo("hook pushed/main");
        JsonNode listed = deliveries(path).get(0);
        assertThat(listed.get("verdict").asText()).isEqualTo("STARTED");
        assertThat(listed.get("headers").get("x-hub-signature-256").asText()).isEqualTo("***");
        assertThat(listed.get("deployment")).isEqualTo(answer.body().get("deployment"));
    }

    @Test
    void whatIsForgedAndWhatIsUnknownGetTheSameAnswerAndStartNothing() {
        String path = hook("forged", "github");
        String body = Sender.commit("main", id(), id(), 1);
        String other = path.substring(0, path.length() - 4) + "aaaa";

        Answer forged = new Sender(plane, path, "another secret").push("d-1", body);
        Answer unknown = sender(other).push("d-1", body);
        Answer foreign = sender(path.replace("github", "gitlab")).push("d-1", body);
        Answer nonsense = sender("/hooks/nonsense/x").push("d-1", body);
        Answer unsigned = plane.call("POST", path, null, body);

        for (Answer each : List.of(forged, unknown, foreign, nonsense, unsigned)) {
            assertThat(each.status()).isEqualTo(404);
            assertThat(each.body().get("detail")).isEqualTo(forged.body().get("detail"));
        }
        assertThat(deployments("forged")).isEmpty();
        assertThat(deliveries(path))
                .hasSize(2)
                .allMatch(each -> each.get("verdict").asText().equals("REJECTED"));
        assertThat(deliveries(path).get(1).get("reason").asText()).contains("x-hub-signature-256 does not fit");
    }

    @Test
    void replayedDeliveriesStartNothingAgainWhateverTheirNumber() {
        String path = hook("replayed", "github");
        String first = Sender.commit("main", id(), id(), 1);
        Answer answer = sender(path).push("d-1", first);

        for (String number : List.of("d-1", "d-2", "d-1")) {
            Answer again = sender(path).push(number, first);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body().get("verdict").asText()).isEqualTo("DUPLICATE");
            assertThat(again.body().get("deployment")).isEqualTo(answer.body().get("deployment"));
        }
        assertThat(deployments("replayed")).hasSize(2);
    }

    @Test
    void aCommitThatComesDuringADeploymentWaitsAndANewerOneTakesItsPlace() {
        String path = hook("joined", "github");
        String[] commits = {id(), id(), id(), id()};
        List<Answer> answers = new ArrayList<>();
        for (int i = 1; i < commits.length; i++)
            answers.add(sender(path).push("d-" + i, Sender.commit("main", commits[i - 1], commits[i], i, "api/x")));

        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(deployments("joined")).hasSize(2);
        JsonNode waiting = deployments("joined").get(0);
        assertThat(waiting.get("state").asText()).isEqualTo("QUEUED");
        assertThat(waiting.get("revision").asText()).isEqualTo(commits[3]);
        assertThat(deliveries(path).findValuesAsText("verdict")).containsExactly("JOINED", "STARTED", "STARTED");
    }

    @Test
    void aPushToTheHookOfAChainStartsOneRunAndAllThatComeMeanwhileWaitAsOne() {
        String path = hookOf("chained", "provider: github, chain: all, secret: hook");
        String[] commits = {id(), id(), id(), id()};
        List<JsonNode> answers = new ArrayList<>();
        for (int i = 1; i < commits.length; i++)
            answers.add(sender(path)
                    .push("d-" + i, Sender.commit("main", commits[i - 1], commits[i], i, "api/x", "web/x"))
                    .body());
        Answer elsewhere = sender(path).push("d-9", Sender.commit("main", commits[3], id(), 9, "docs/x"));

        assertThat(answers)
                .extracting(each -> each.get("verdict").asText())
                .containsExactly("STARTED", "STARTED", "JOINED");
        assertThat(elsewhere.status()).isEqualTo(200);
        JsonNode runs = call("GET", "/api/chain-runs?project=chained", null).body();
        assertThat(runs.findValuesAsText("id"))
                .containsSubsequence(
                        answers.get(2).get("chainRun").asText(),
                        answers.get(0).get("chainRun").asText());
        assertThat(runs).hasSize(2);
        assertThat(runs.get(0).get("trigger").asText()).isEqualTo("webhook");
        assertThat(runs.get(0).get("startedBy").asText()).isEqualTo("hook chained/main");
        assertThat(answers.get(1).get("chainRun")).isEqualTo(answers.get(2).get("chainRun"));
        assertThat(call("GET", "/api/hooks?project=chained", null)
                        .body()
                        .get(0)
                        .get("chain")
                        .asText())
                .isEqualTo("all");
    }

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
    void whatIsRightlyIgnoredIsAnswered200WithTheReason() {
        String path = hook("ignored", "github");
        Sender sender = sender(path);

        Answer ping = sender.github("ping", "p", "application/json", "{\"zen\": \"x\"}");
        Answer branch = sender.push("b", Sender.commit("feature", id(), id(), 1));
        Answer files = sender.push("f", Sender.commit("main", id(), id(), 1, "docs/x"));
        Answer gone = sender.push("g", Sender.commit("main", id(), ZERO, 1));
        Answer form = sender.github(
                "push",
                "form",
                "application/x-www-form-urlencoded",
                "payload=" + URLEncoder.encode(Sender.commit("other", id(), id(), 1), StandardCharsets.UTF_8));

        for (Answer each : List.of(ping, branch, files, gone, form))
            assertThat(each.status()).as(each.text()).isEqualTo(200);
        assertThat(ping.body().get("reason").asText()).startsWith("a ping");
        assertThat(branch.body().get("reason").asText()).contains("'feature'");
        assertThat(files.body().get("reason").asText()).contains("no file below api");
        assertThat(gone.body().get("reason").asText()).contains("deleted");
        assertThat(form.body().get("reason").asText()).contains("'other'");
        assertThat(deployments("ignored")).isEmpty();
    }

    @Test
    void whatIsTooLargeOrNotReadableIsRefusedAndListed() {
        String path = hook("large", "github");
        Sender sender = sender(path);

        assertThat(sender.push("d", " ".repeat((1 << 20) + 1)).status()).isEqualTo(413);
        assertThat(sender.github("push", "d", "image/png", "x").status()).isEqualTo(415);
        assertThat(sender.push("d", "{\"ref\": 1}").status()).isEqualTo(400);
        assertThat(sender("/hooks/github/" + "a".repeat(26))
                        .push("d", " ".repeat((1 << 20) + 1))
                        .status())
                .isEqualTo(413);
        assertThat(deliveries(path)).hasSize(3);
    }

    @Test
    void aPersonReplaysADeliveryAndIsAudited() {
        String path = hook("again", "github");
        sender(path).push("d-1", Sender.commit("feature", id(), id(), 1));
        String id = path.substring(path.lastIndexOf('/') + 1);
        apply("again", "provider: github, services: [api], branch: feature, environment: test, secret: hook");
        String delivery = deliveries(path).get(0).get("id").asText();

        Answer replayed = call("POST", "/api/hooks/" + id + "/deliveries/" + delivery + "/replay", "{}");

        assertThat(replayed.status()).as(replayed.text()).isEqualTo(200);
        assertThat(replayed.body().get("verdict").asText()).isEqualTo("STARTED");
        assertThat(replayed.body().get("by").asText()).isEqualTo("admin");
        assertThat(deployments("again").get(0).get("startedBy").asText()).isEqualTo("admin");
        assertThat(call("GET", "/api/audit", null).text()).contains("hook.replay");
        new Sender(plane, path, "another secret").push("d-2", "{}");
        String forged = deliveries(path).get(0).get("id").asText();
        assertThat(call("POST", "/api/hooks/" + id + "/deliveries/" + forged + "/replay", "{}")
                        .status())
                .isEqualTo(409);
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

    private static @org.jspecify.annotations.Nullable String polledAt(String project) {
        JsonNode hook =
                call("GET", "/api/hooks?project=" + project, null).body().get(0);
        return hook.hasNonNull("polledAt") ? hook.get("polledAt").asText() : null;
    }

    @Test
    void aFloodLeavesOneDeploymentRunningAndOneWaitingForEachService() throws Exception {
        String path = hook("flood", "generic");
        ExecutorService senders = Executors.newFixedThreadPool(40);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String body = "{\"revision\": \"" + id() + "\", \"branch\": \"main\"}";
            answers.add(CompletableFuture.supplyAsync(
                    () -> sender(path)
                            .stamped("application/json", body, Map.of())
                            .status(),
                    senders));
        }
        Set<Integer> statuses = new TreeSet<>();
        for (CompletableFuture<Integer> each : answers) statuses.add(each.get());
        senders.shutdown();

        assertThat(statuses).containsExactly(202);
        // on a slow machine the first of them end before the last delivery comes
        List<JsonNode> all = new ArrayList<>();
        deployments("flood").forEach(all::add);
        for (String service : List.of("api", "web"))
            assertThat(all.stream()
                            .filter(each -> each.get("service").asText().equals(service))
                            .filter(each -> each.get("state").asText().matches("QUEUED|RUNNING")))
                    .hasSizeLessThanOrEqualTo(2);
        assertThat(all).hasSizeBetween(2, 20);
    }
}
