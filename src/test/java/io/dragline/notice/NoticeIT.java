package io.dragline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane;
import io.dragline.servers.ControlPlane.Answer;
import io.dragline.servers.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels of the real program. Its deployments get no further than a repository that does not answer. */
class NoticeIT {
    private static final List<String> OPTIONS =
            List.of("--outbound", "127.0.0.1,localhost", "--public-url", "https://dragline.corp/");

    @TempDir
    static Path folder;

    private static ControlPlane plane;
    private static String admin;
    private static int projects;

    private String project;
    private Receiver receiver;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("points"));
        plane = begin();
        admin = plane.signIn("admin", ControlPlane.PASSWORD);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    /** Each test has a project of its own, and waits for the end of what it tells. */
    @BeforeEach
    void applyAProject() {
        project = "told" + ++projects;
        receiver = Receiver.start();
        apply();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private void apply() {
        Answer applied =
                plane.call("POST", "/api/manifest", admin, "text/yaml", """
                apiVersion: dragline/v1
                project: %s
                push: %s/state
                environments: { test: {} }
                services:
                  api: { kind: source, port: 80, source: { git: "git://127.0.0.1:9/s.git" } }
                """.formatted(project, receiver.address()));
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
    }

    /** Another one goes on delivering after a sixth of the usual time. */
    private static ControlPlane begin() {
        return ControlPlane.start(
                folder.resolve("data"),
                Map.of(
                        "DRAGLINE_ADMIN_PASSWORD",
                        ControlPlane.PASSWORD,
                        "DRAGLINE_CRASH",
                        folder.resolve("points").toString(),
                        "JAVA_TOOL_OPTIONS",
                        "-Dnotice.lease.seconds=15"),
                OPTIONS);
    }

    private static Answer call(String method, String path, @Nullable String json) {
        return plane.call(method, path, admin, json);
    }

    private JsonNode put(String name, String fields) {
        Answer answer = call(
                "PUT",
                "/api/channels/" + name + "?project=" + project,
                "{\"kind\": \"webhook\", \"events\": [\"deployment-started\"], " + fields + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private void deploy() {
        Answer answer = call(
                "POST",
                "/api/deployments",
                "{\"project\": \"%s\", \"service\": \"api\", \"environment\": \"test\", \"kind\": \"deploy\"}"
                        .formatted(project));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 202);
    }

    private JsonNode newest() {
        JsonNode all = call("GET", "/api/notices?project=" + project, null).body();
        return all.isEmpty() ? all : all.get(0);
    }

    @Test
    void aDeploymentIsToldAndWhatIsSecretIsShownToNobody() {
        JsonNode set = put(
                "ops", "\"url\": \"%s/in?key=topsecret\", \"secret\": \"verysecret\"".formatted(receiver.address()));
        assertThat(set.get("secretSet").asBoolean()).isTrue();
        assertThat(set.get("host").asText()).isEqualTo("127.0.0.1");

        deploy();

        Receiver.Request told = receiver.await(1).get(0);
        assertThat(told.uri()).hasToString("/in?key=topsecret");
        assertThat(told.headers().get("x-dragline-signature")).matches("t=\\d+,v1=[0-9a-f]{64}");
        assertThat(told.body()).contains("\"event\":\"deployment-started\"", "https://dragline.corp/deployments/");
        plane.await("the delivery to end", () -> newest().get("state").asText().equals("DELIVERED"));
        for (String path : List.of("/api/channels", "/api/notices", "/api/audit", "/api/secrets"))
            assertThat(call("GET", path, null).text()).doesNotContain("topsecret", "verysecret");
        assertThat(call("GET", "/api/audit", null).text()).contains("channel.set", project + "/ops");
    }

    @Test
    void whatWasTakenFromTheOutboxSurvivesTheDeathOfItsControlPlane() throws IOException {
        put("ops", "\"url\": \"%s/in\", \"secret\": \"s\"".formatted(receiver.address()));
        Files.createFile(folder.resolve("points/notice.before"));
        deploy();
        plane.await("the moment before it is sent", () -> Files.exists(folder.resolve("points/notice.before.reached")));
        plane.close();
        assertThat(receiver.requests()).isEmpty();

        plane = begin(); // it is due again when the lease has run out
        admin = plane.signIn("admin", ControlPlane.PASSWORD);

        assertThat(receiver.await(1, 150).get(0).headers()).containsEntry("x-dragline-event", "deployment-started");
        plane.await("the delivery to end", () -> newest().get("state").asText().equals("DELIVERED"));
        assertThat(newest().get("attempts").asInt()).isEqualTo(2);
    }

    @Test
    void aTestTellsWhatCameBackAndAnOldNoticeGoesAgain() {
        put("ops", "\"url\": \"%s/in\", \"secret\": \"s\", \"language\": \"zh-CN\"".formatted(receiver.address()));

        Answer good = call("POST", "/api/channels/ops/test?project=" + project, null);
        assertThat(good.body().get("state").asText()).as(good.text()).isEqualTo("DELIVERED");
        assertThat(receiver.requests().get(0).body()).contains("[测试]", "\"event\":\"test\"");

        receiver.answers(403, "");
        Answer bad = call("POST", "/api/channels/ops/test?project=" + project, null);
        assertThat(bad.body().get("state").asText()).isEqualTo("GIVEN_UP");
        assertThat(bad.body().get("reason").asText()).contains("127.0.0.1 answered HTTP 403");

        receiver.answers(200, "");
        Answer again =
                call("POST", "/api/notices/" + bad.body().get("id").asText() + "/again?project=" + project, null);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.body().get("by").asText()).isEqualTo("admin");
        receiver.await(3);
        plane.await("the delivery to end", () -> newest().get("state").asText().equals("DELIVERED"));
        String elsewhere = "/api/notices/" + bad.body().get("id").asText() + "/again"; // its channel is a project's
        assertThat(call("POST", elsewhere, null).status()).isEqualTo(404);
    }

    @Test
    void refusesWhatCouldNotBeSentAndKeepsWhatIsSecret() {
        String events = "\"kind\": \"mail\", \"events\": [\"build-failed\"]";
        String mail =
                "\"mail\": {\"host\": \"%s\", \"user\": \"u\", \"from\": \"a@corp.example\", \"to\": [\"b@corp.example\"]}";
        refused("{}", "kind: say");
        refused("{\"kind\": \"slack\", \"events\": []}", "events: say");
        refused("{\"kind\": \"slack\", \"events\": [\"nothing\"]}", "'nothing' is no event");
        refused("{\"kind\": \"slack\", \"events\": [\"test\"]}", "cannot be chosen");
        refused("{\"kind\": \"slack\", \"events\": [\"build-failed\"]}", "url: give");
        refused(
                "{\"kind\": \"slack\", \"events\": [\"build-failed\"], \"url\": \"http://example.com/\"}",
                "not encrypted");
        refused(
                "{\"kind\": \"webhook\", \"events\": [\"deployment-started\"], \"url\": \"https://a.example/\"}",
                "secret: give");
        refused(
                "{\"kind\": \"slack\", \"events\": [\"build-failed\"], \"url\": \"https://a.example/\","
                        + " \"templates\": {\"build-failed\": \"{{pwd}}\"}}",
                "templates.build-failed: {{pwd}} is no placeholder");
        refused("{" + events + "}", "mail: say");
        refused("{" + events + ", " + mail.formatted("smtp.corp") + "}", "password: give the password of u");
        refused(
                "{" + events + ", " + mail.formatted("smtp.corp").replace("b@corp", "b@x\\r\\nRCPT") + "}",
                "is no mail address");

        String path = "/api/channels/post?project=" + project;
        assertThat(call("PUT", path, "{" + events + ", " + mail.formatted("smtp.corp") + ", \"password\": \"p\"}")
                        .status())
                .isEqualTo(200);
        assertThat(call("PUT", path, "{" + events + ", " + mail.formatted("smtp.corp") + "}")
                        .status())
                .isEqualTo(200);
        Answer moved = call("PUT", path, "{" + events + ", " + mail.formatted("evil.example") + "}");
        assertThat(moved.status()).isEqualTo(400);
        assertThat(moved.text()).contains("password: give it again");
        assertThat(call("DELETE", path, null).status()).isEqualTo(204);
        assertThat(call("DELETE", path, null).status()).isEqualTo(404);
    }

    private void refused(String wish, String why) {
        Answer answer = call("PUT", "/api/channels/post?project=" + project, wish);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.body().get("detail").asText()).contains(why);
    }

    @Test
    void showsHowATemplateReads() {
        Answer shown = call(
                "POST",
                "/api/channels/preview?project=" + project,
                "{\"kind\": \"dingtalk\", \"event\": \"deployment-failed\", \"language\": \"zh-CN\"}");
        assertThat(shown.body().get("title").asText())
                .as(shown.text())
                .isEqualTo("✗ " + project + "/api@prod：部署失败，没有任何改动");
        assertThat(shown.body().get("link").asText()).isEqualTo("https://dragline.corp/deployments/128");
        Answer words = call("GET", "/api/notices/words?language=zh-CN", null);
        assertThat(words.body().at("/templates/build-failed").asText())
                .as(words.text())
                .contains("构建失败");
        assertThat(words.body().get("placeholders")).hasSizeGreaterThan(15);
    }

    @Test
    void aProjectOfTheSameNameBeginsWithoutTheChannelsOfTheOneBefore() {
        put("ops", "\"url\": \"%s/in?key=topsecret\", \"secret\": \"verysecret\"".formatted(receiver.address()));

        assertThat(call("DELETE", "/api/projects/" + project, null).status()).isBetween(200, 204);
        apply();

        assertThat(call("GET", "/api/channels?project=" + project, null).body()).isEmpty();
    }
}
