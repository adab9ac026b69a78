package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane;
import io.dragline.servers.ControlPlane.Answer;
import io.dragline.servers.DockerEngine;
import io.dragline.servers.Engine;
import io.dragline.servers.Load;
import io.dragline.servers.NginxServer;
import io.dragline.servers.RegistryServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One whole installation: a control plane in a folder of its own, an nginx in front, one project on this machine's engine. */
final class Site implements AutoCloseable {
    private static final Set<String> ENDS = Set.of("SUCCEEDED", "ROLLED_BACK", "FAILED", "REJECTED", "CANCELLED");

    final Replicas replicas;
    final NginxServer nginx = NginxServer.start();
    final Path data;
    /** Where a test says at which step of which service the control plane shall stand still. */
    final Path points;

    private final String project;
    private final List<String> options;
    private ControlPlane plane;
    private String token;

    Site(Path folder, String project) throws IOException {
        this(folder, project, List.of());
    }

    /** @param options of the control plane, besides its data folder and port */
    Site(Path folder, String project, List<String> options) throws IOException {
        this(folder, project, options, DockerEngine.start());
    }

    /** @param engine of the server local; closed with this */
    Site(Path folder, String project, List<String> options, Engine engine) throws IOException {
        this.project = project;
        this.options = options;
        this.replicas = new Replicas(project, engine);
        this.data = folder.resolve("data");
        this.points = Files.createDirectories(folder.resolve("points"));
        begin();
        Map<String, Object> facts = Map.of("nginx", nginx.nginx(), "engine", engine.kind(), "socket", engine.address());
        must(call("PUT", "/api/servers/local", Words.json(facts)));
    }

    private void begin() {
        plane = ControlPlane.start(data, environment(points), options);
        token = plane.signIn("admin", ControlPlane.PASSWORD);
    }

    /** Another control plane goes on after a third of the usual time. */
    static Map<String, String> environment(Path points) {
        return Map.of(
                "DRAGLINE_ADMIN_PASSWORD",
                ControlPlane.PASSWORD,
                "DRAGLINE_CRASH",
                points.toString(),
                "JAVA_TOOL_OPTIONS",
                "-Dstep.lock.seconds=11");
    }

    void startAgain() {
        begin();
    }

    ControlPlane plane() {
        return plane;
    }

    /** From now on this one is asked; it shares the database, so the same token is good. */
    void ask(ControlPlane other) {
        plane = other;
    }

    /** Images are pushed there. */
    void push(RegistryServer registry) {
        must(call(
                "POST",
                "/api/registries",
                Words.json(Map.of("name", "main", "address", registry.address(), "insecure", true))));
    }

    void apply(String manifest) {
        must(plane.call("POST", "/api/manifest", token, "text/yaml", manifest));
    }

    void variable(String service, String key, String text) {
        must(call(
                "PUT",
                "/api/projects/" + project + "/services/" + service + "/variables/" + key,
                Words.json(Map.of("text", text))));
    }

    /** Asks for a deployment; its number. */
    String request(String kind, String service, Map<String, Object> more) {
        return must(call("POST", "/api/deployments", Words.request(project, service, kind, more)))
                .get("id")
                .asText();
    }

    String deploy(String service) {
        return request("deploy", service, Map.of());
    }

    JsonNode deployAndAwait(String service) {
        return awaitEnd(deploy(service));
    }

    JsonNode succeeded(String service) {
        JsonNode end = deployAndAwait(service);
        assertState(end, "SUCCEEDED");
        return end;
    }

    static void assertState(JsonNode deployment, String state) {
        assertThat(deployment.get("state").asText())
                .as(deployment.toPrettyString())
                .isEqualTo(state);
    }

    JsonNode deployment(String id) {
        return must(call("GET", "/api/deployments/" + id, null));
    }

    /** Starts a chain; the number of its run. */
    String run(String chain) {
        return must(call("POST", "/api/chain-runs", Words.json(Map.of("project", project, "chain", chain))))
                .get("id")
                .asText();
    }

    JsonNode runOf(String id) {
        return must(call("GET", "/api/chain-runs/" + id, null));
    }

    JsonNode awaitRun(String id) {
        try {
            plane.await(
                    "the end of run " + id,
                    () -> ENDS.contains(runOf(id).get("state").asText()));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(runOf(id).toPrettyString(), e);
        }
        return runOf(id);
    }

    JsonNode awaitEnd(String id) {
        return await(id, "end", found -> ENDS.contains(found.get("state").asText()));
    }

    JsonNode await(String id, String what, Predicate<JsonNode> check) {
        try {
            plane.await("deployment " + id + ": " + what, () -> check.test(deployment(id)));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(deployment(id).toPrettyString(), e);
        }
        return deployment(id);
    }

    /** Waits until the step of this topic runs. */
    void awaitStep(String id, String topic) {
        await(id, topic + " to run", found -> Steps.of(found, topic)
                .anyMatch(step -> step.get("state").asText().equals("RUNNING")));
    }

    Answer call(String method, String path, String json) {
        return plane.call(method, path, token, json);
    }

    static JsonNode must(Answer answer) {
        if (answer.status() >= 300) throw new IllegalStateException("refused: " + answer.text());
        return answer.body();
    }

    /** What a visitor sees. */
    String seen(String service) {
        return Words.get(nginx.address() + "/" + service + "/version", host());
    }

    Load load(String service, int rate) {
        return Load.start(nginx.port(), host(), "/" + service + "/version", rate, 8);
    }

    String host() {
        return project + ".localhost";
    }

    /** What nginx has in its folder of sites, as the control plane tells it. */
    String sites() {
        return must(call("GET", "/api/servers/local/sites", null)).toString();
    }

    /** Files below a folder of nginx's state, without the folder's own path. */
    List<String> state(String folder) throws IOException {
        Path root = nginx.folder().resolve("state").resolve(folder);
        if (!Files.exists(root)) return List.of();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /** The file that nginx reads a service's addresses from, by lines. */
    List<String> routed(String service) throws IOException {
        Path file = nginx.folder().resolve("state/routes").resolve(project + ".prod." + service);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @Override
    public void close() {
        plane.close();
        replicas.removeAll();
        nginx.close();
    }
}
