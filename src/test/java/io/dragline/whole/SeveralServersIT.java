package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.server.Curl;
import io.dragline.servers.ControlPlane;
import io.dragline.servers.DirectShell;
import io.dragline.servers.Lab;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One environment on two servers that are reached by SSH only, with a registry that both use and an nginx on each. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralServersIT {
    private static final Set<String> ENDED = Set.of("SUCCEEDED", "ROLLED_BACK", "FAILED", "CANCELLED", "INCIDENT");

    @TempDir
    static Path data;

    private static Lab lab;
    private static ControlPlane plane;
    private static String token;

    @BeforeAll
    static void bringUp() {
        lab = Lab.start(2);
        plane = ControlPlane.start(data);
        token = plane.signIn("admin", ControlPlane.PASSWORD);
        call(
                "PUT",
                "/api/secrets/lab",
                json("{'value': '%s'}".formatted(lab.key().replace("\n", "\\n"))),
                204);
        add(1, "root");
        add(2, "deploy");
        createRegistry();
    }

    @AfterAll
    static void takeDown() {
        try {
            if (plane != null) plane.close();
        } finally {
            if (lab != null) lab.close();
        }
    }

    private static void add(int number, String user) {
        String sshAt = "{'host': '%s', 'port': 22}".formatted(lab.address(number));
        String presented = call("POST", "/api/servers/host-key", json(sshAt), 200)
                .get("fingerprint")
                .asText();
        assertThat(presented).isEqualTo(lab.fingerprint(number));
        String body = "{'name': 'h%d', 'ssh': {'host': '%s', 'user': '%s', 'hostKey': '%s', 'key': 'lab'}}"
                .formatted(number, lab.address(number), user, presented);
        call("POST", "/api/servers", json(body), 201);
    }

    private static void createRegistry() {
        lab.load(1, lab.images().registry(), "registry:lab");
        call(
                "POST",
                "/api/registries/create",
                json("{'name': 'lab', 'server': 'h1', 'port': 5000, 'image': 'registry:lab'}"),
                200);
        lab.load(1, lab.images().app(), image());
        lab.docker(1, "push", image());
    }

    private static String image() {
        return lab.address(1) + ":5000/app:1";
    }

    @Test
    @Order(1)
    void servesFromBothServersAndKeepsTheOldReleaseOnBothWhenTheNewOneIsBad() throws Exception {
        assertThat(wrong(2)).containsOnlyKeys("nginx is there");
        allow(wrong(2).get("nginx is there"));
        assertThat(wrong(2)).containsOnlyKeys("account may write nginx's sites", "account may write nginx's state");
        wrong(2).values().forEach(SeveralServersIT::mend);
        assertThat(wrong(2)).isEmpty();

        apply("1", "");
        assertThat(ended(deploy()).get("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(replicas()).isEqualTo(Map.of("h1", 2, "h2", 2));
        assertThat(bothAnswer()).containsExactly("1", "1");

        apply("2", "");
        assertThat(ended(deploy()).get("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(bothAnswer()).containsExactly("2", "2");

        apply("3", "EXIT: \"3\", ");
        assertThat(ended(deploy()).get("state").asText()).isEqualTo("ROLLED_BACK");
        assertThat(bothAnswer()).containsExactly("2", "2");

        assertThat(replicas()).isEqualTo(Map.of("h1", 2, "h2", 2));
    }

    @Test
    @Order(2)
    void goesOnWhenAnEngineIsRestartedInTheMiddle() throws Exception {
        apply("1", "");
        assertThat(ended(deploy()).get("state").asText()).isEqualTo("SUCCEEDED");
        apply("4", "");
        String id = deploy();
        plane.await("the first step on h2", () -> Steps.of(state(id))
                .anyMatch(step -> step.get("server").asText().equals("h2")));
        lab.killEngine(2);
        assertThat(answer(2)).isEqualTo("1");
        lab.startEngine(2);

        JsonNode end = ended(id);
        assertThat(bothAnswer()).as(end.toPrettyString()).containsExactly(expected(end), expected(end));
        assertThat(replicas()).isEqualTo(Map.of("h1", 2, "h2", 2));
    }

    /** An engine that is killed while it binds a port leaves it bound: then, and only then, the old one serves on. */
    private static String expected(JsonNode end) {
        if (end.get("state").asText().equals("SUCCEEDED")) return "4";
        assertThat(end.get("state").asText()).as(end.toPrettyString()).isEqualTo("ROLLED_BACK");
        assertThat(end.get("reason").asText()).contains("port is already allocated");
        return "1";
    }

    /** What a check says of nginx and the account, and how to mend it. */
    private static Map<String, String> wrong(int number) {
        Map<String, String> wrong = new HashMap<>();
        for (JsonNode line : call("POST", "/api/servers/h" + number + "/check", "{}", 200)) {
            String what = line.get("what").asText();
            if (!line.get("ok").asBoolean() && what.matches(".*(nginx|account may).*"))
                wrong.put(what, line.get("mend").asText());
        }
        return wrong;
    }

    /** The mend is the sentence, and then the file. */
    private static void allow(String mend) {
        assertThat(mend.lines().findFirst())
                .hasValueSatisfying(first -> assertThat(first).contains("visudo -f /etc/sudoers.d/dragline"));
        lab.write(2, "etc/sudoers.d/dragline", mend.lines().skip(1).collect(Collectors.joining("\n", "", "\n")));
    }

    private static void mend(String mend) {
        assertThat(mend).startsWith("as root: ");
        lab.asRoot(2, mend.substring("as root: ".length()).split(" "));
    }

    private static void apply(String version, String more) {
        String manifest = """
                apiVersion: dragline/v1
                project: several
                network: 10.88.215.0/24
                environments: { prod: { servers: [h1, h2], domain: several.localhost, listen: 80 } }
                services:
                  app:
                    kind: image
                    image: "%s"
                    port: 8080
                    replicas: 4
                    health: { path: /healthz, interval: 200ms, timeout: 2s, startup: 20s, successes: 2, failures: 3 }
                    drain: 2s
                    watch: 1s
                    variables: { %sVER: "%s" }
                    routes: [{ path: / }]
                """.formatted(image(), more, version);
        ControlPlane.Answer answer = plane.call("POST", "/api/manifest?prune=true", token, "text/yaml", manifest);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String deploy() {
        String body = "{'project': 'several', 'service': 'app', 'environment': 'prod', 'kind': 'deploy'}";
        return call("POST", "/api/deployments", json(body), 202).get("id").asText();
    }

    private static JsonNode state(String deployment) {
        return call("GET", "/api/deployments/" + deployment, null, 200);
    }

    private static JsonNode ended(String deployment) {
        plane.await(
                "the end of deployment " + deployment,
                () -> ENDED.contains(state(deployment).get("state").asText()));
        return state(deployment);
    }

    /** How many replicas run, by server. */
    private static Map<String, Integer> replicas() {
        Map<String, Integer> count = new HashMap<>();
        for (JsonNode replica : call("GET", "/api/replicas?project=several", null, 200))
            if (replica.get("state").asText().equalsIgnoreCase("running"))
                count.merge(replica.get("server").asText(), 1, Integer::sum);
        return count;
    }

    /** What a visitor of each nginx gets, four times, so that each replica is asked. */
    private static List<String> bothAnswer() throws IOException, InterruptedException {
        return List.of(answer(1), answer(2));
    }

    private static String answer(int server) throws IOException, InterruptedException {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < 8; i++) all.add(ask(server));
        return String.join(" and ", all);
    }

    private static String ask(int server) throws IOException, InterruptedException {
        return new Curl(lab.address(server), 80, "/version", "several.localhost", Duration.ofSeconds(10))
                .get(new DirectShell())
                .body()
                .strip();
    }

    private static JsonNode call(String method, String path, String body, int status) {
        ControlPlane.Answer answer = plane.call(method, path, token, body);
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(status);
        return answer.body();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
