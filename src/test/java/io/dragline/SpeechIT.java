package io.dragline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane;
import io.dragline.servers.ControlPlane.Answer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's own sentences in the language of who asks, against the real program. */
class SpeechIT {
    private static final String MANIFEST = """
            apiVersion: dragline/v1
            project: speech
            environments:
              prod: { servers: [local] }
            services:
              redis: { kind: image, image: "127.0.0.1:1/redis:7", port: 6379 }
            """;
    private static final String DEPLOY =
            "{\"project\": \"speech\", \"service\": \"redis\", \"environment\": \"prod\", \"kind\": \"deploy\"}";

    @TempDir
    static Path folder;

    private static ControlPlane plane;
    private static String token;

    @BeforeAll
    static void start() {
        plane = ControlPlane.start(folder);
        token = plane.signIn("admin", ControlPlane.PASSWORD);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    private static Answer call(
            String method, String path, String type, @Nullable String body, @Nullable String language) {
        Map<String, String> wish = language == null ? Map.of() : Map.of("Accept-Language", language);
        return plane.call(method, path, token, type, body, wish);
    }

    private static Answer json(String method, String path, @Nullable String body, @Nullable String language) {
        return call(method, path, "application/json", body, language);
    }

    @Test
    void refusesInChineseWhoAsksForItAndInEnglishEverybodyElse() {
        JsonNode chinese =
                json("GET", "/api/deployments/9999", null, "zh-CN,en;q=0.5").body();
        JsonNode english =
                json("GET", "/api/deployments/9999", null, "en,zh;q=0.5").body();

        assertThat(english.get("title").asText()).isEqualTo("Not Found");
        assertThat(english.get("detail").asText())
                .isEqualTo("there is no deployment 9999; list them with: dragline deployments");
        assertThat(json("GET", "/api/deployments/9999", null, null).body().get("detail"))
                .isEqualTo(english.get("detail"));
        assertThat(chinese.get("title").asText()).isEqualTo("未找到");
        assertThat(chinese.get("detail").asText()).isEqualTo("没有部署 9999；列出部署：dragline deployments");
        assertThat(chinese.get("status").asInt()).isEqualTo(404);
    }

    @Test
    void refusesInChineseBeforeAControllerIsReached() throws Exception {
        HttpURLConnection stranger = connect("/api/projects");
        stranger.setRequestProperty("Accept-Language", "zh-CN");

        assertThat(stranger.getResponseCode()).isEqualTo(401);
        assertThat(stranger.getHeaderFields().get("Vary")).contains("Accept-Language");
        assertThat(new String(stranger.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("没有发送有效的令牌；请登录：dragline login --user 用户", "\"title\":\"未登录\"");
    }

    @Test
    void tellsWhatIsWrongInAManifestWithPlaceAndLineAsBefore() {
        String wrong = MANIFEST.replace("port: 6379", "port: 0, prot: 1").replace("[local]", "[lokal]");

        Answer answer = call("POST", "/api/manifest", "text/yaml", wrong, "zh-CN");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("detail").asText().lines())
                .anyMatch(line -> line.startsWith("services.redis.port (line 6): '0' 不是端口；允许：1 到 65535"))
                .anyMatch(line -> line.startsWith("services.redis.prot (line 6): 未知的键；是否想写“port”？"));
    }

    @Test
    void namesTheFieldThatARefusalIsAboutInEveryLanguage() {
        Answer answer = json("POST", "/api/users", "{\"password\": \"correct horse battery\"}", "zh-CN");

        assertThat(answer.body().get("field").asText()).isEqualTo("name");
        assertThat(answer.body().get("detail").asText()).isEqualTo("name: 缺少");
    }

    @Test
    void findsFaultsOfAModelInChinese() throws Exception {
        String model = Files.readString(Path.of("processes/deploy.bpmn"))
                .replaceFirst("camunda:topic=\"verify-replicas\"", "camunda:topic=\"verify-nothing\"");

        Answer answer = call("POST", "/api/models/lint", "application/xml", model, "zh-CN");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().findValuesAsText("problem"))
                .isNotEmpty()
                .allMatch(problem -> problem.matches(".*\\p{IsHan}.*"));
    }

    @Test
    void tellsADeploymentsReasonInTheLanguageOfTheReaderAndKeepsItInEnglish() throws Exception {
        assertThat(call("POST", "/api/manifest", "text/yaml", MANIFEST, null).status())
                .isEqualTo(200);
        String id =
                json("POST", "/api/deployments", DEPLOY, null).body().get("id").asText();
        String path = "/api/deployments/" + id;
        plane.await(
                "the deployment to end",
                () -> json("GET", path, null, null).body().get("state").asText().equals("FAILED"));

        String english = json("GET", path, null, null).body().get("reason").asText();
        assertThat(english).contains("could not pull 127.0.0.1:1/redis:7: ");
        assertThat(json("GET", path, null, "zh").body().get("reason").asText())
                .startsWith("服务器 local 无法拉取 127.0.0.1:1/redis:7：");
        assertThat(ending(id, "zh-CN")).contains("服务器 local 无法拉取 ").doesNotContain("could not pull");
        assertThat(ending(id, null)).contains("server local could not pull ");
    }

    /** The event of a deployment's end, from the stream's beginning. */
    private static String ending(String deployment, @Nullable String language) throws Exception {
        HttpURLConnection stream = connect("/api/events?deployment=" + deployment);
        stream.setRequestProperty("Authorization", "Bearer " + token);
        stream.setRequestProperty("Last-Event-ID", "0");
        if (language != null) stream.setRequestProperty("Accept-Language", language);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                if (line.startsWith("data:") && line.contains("\"state\":\"FAILED\"")) return line;
        }
        throw new AssertionError("no such event");
    }

    private static HttpURLConnection connect(String path) throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(plane.address() + path).toURL().openConnection();
        connection.setReadTimeout(60_000);
        return connection;
    }
}
