package io.dragline.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane;
import io.dragline.servers.ControlPlane.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program: forms are drafted, refused, published, and named by models. */
class FormLibraryIT {
    @TempDir
    static Path folder;

    private static ControlPlane plane;
    private static String admin;

    @BeforeAll
    static void start() {
        plane = ControlPlane.start(folder);
        admin = plane.signIn("admin", ControlPlane.PASSWORD);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @Test
    void aDraftIsSavedByTurnsPublishedOnceAndNamedByAModel() throws IOException {
        long version = saved("ask-ticket", form("ask-ticket"));
        Answer stale = save("ask-ticket", form("ask-ticket"), null);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body().get("detail").asText()).contains("admin saved a draft", "version is " + version);
        assertThat(publishModel("asking", "ask-ticket", "latest").text()).contains("unknown-form");

        assertThat(publish("ask-ticket", version + 1).status()).isEqualTo(409);
        Answer published = publish("ask-ticket", version);
        assertThat(published.body().get("number").asInt()).isEqualTo(1);
        assertThat(call("GET", "/api/forms/ask-ticket/draft", null).status()).isEqualTo(404);
        assertThat(publishModel("asking", "ask-ticket", "latest").status()).isEqualTo(200);
        assertThat(publishModel("asking", "ask-ticket", "version\" camunda:formRefVersion=\"2")
                        .text())
                .contains("unknown-form");
        JsonNode listed = listed("ask-ticket");
        assertThat(listed.get("usedBy").toString()).isEqualTo("[\"asking\"]");
        assertThat(listed.get("shipped").asBoolean()).isFalse();
        assertThat(listed.get("versions").get(0).get("note").asText()).isEqualTo("as agreed");

        long second = saved("ask-ticket", form("ask-ticket").replace("Decision", "Your word"));
        assertThat(second).isGreaterThan(version);
        assertThat(publish("ask-ticket", second).body().get("number").asInt()).isEqualTo(2);
        assertThat(call("GET", "/api/forms/ask-ticket?version=1", null).text()).contains("Decision");
        assertThat(call("GET", "/api/forms/ask-ticket?lang=zh-CN", null).text()).contains("Your word");
        assertThat(call("GET", "/api/forms/ask-ticket?version=3", null).status())
                .isEqualTo(404);
    }

    @Test
    void aRefusedFormIsToldByComponentPropertyAndRule() throws IOException {
        String hostile = form("hostile").replace("\"Note\"", "\"<b>Note</b>\"");
        assertThat(call("POST", "/api/forms/lint?id=hostile", hostile).body().findValuesAsText("rule"))
                .containsExactly("markup");
        long version = saved("hostile", hostile);

        Answer refused = publish("hostile", version);

        assertThat(refused.status()).isEqualTo(400);
        JsonNode first = refused.body().get("findings").get(0);
        assertThat(first.get("component").asText()).isEqualTo("note");
        assertThat(first.get("property").asText()).isEqualTo("label");
        assertThat(call("GET", "/api/forms/hostile", null).status()).isEqualTo(404);
        assertThat(call("DELETE", "/api/forms/hostile/draft", null).status()).isEqualTo(200);
        assertThat(call("GET", "/api/forms", null).text()).doesNotContain("hostile");
    }

    @Test
    void anAnswerMustNotSetWhatAStepReads() throws IOException {
        String form = form("greedy").replace("\"key\": \"note\"", "\"key\": \"servers\"");
        assertThat(call("POST", "/api/forms/lint", form).body().findValuesAsText("rule"))
                .containsExactly("reserved-key");
    }

    @Test
    void whatIsShippedIsReadOnly() throws IOException {
        Answer refused = save("approve-deployment", form("approve-deployment"), null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("detail").asText()).contains("copy it under an id of your own");
        assertThat(listed("approve-deployment").get("usedBy").toString()).contains("deploy-approved");
        assertThat(save("No-Id", form("x"), null).status()).isEqualTo(400);
        assertThat(save("no-form", "[]", null).status()).isEqualTo(400);
        assertThat(save("no-form", "{\"id\": \"\\u0000\"}", null).status()).isEqualTo(400);
    }

    private static String form(String id) throws IOException {
        return Files.readString(Path.of("forms/approve-deployment.form")).replace("approve-deployment", id);
    }

    private static Answer publishModel(String key, String form, String binding) throws IOException {
        String xml = Files.readString(Path.of("processes/deploy-approved.bpmn"))
                .replace("\"deploy-approved\"", "\"" + key + "\"")
                .replace("formRef=\"approve-deployment\"", "formRef=\"" + form + "\"")
                .replace("formRefBinding=\"deployment\"", "formRefBinding=\"" + binding + "\"");
        return plane.call("POST", "/api/models/publish", admin, "application/xml", xml);
    }

    private static long saved(String id, String form) {
        Answer saved = save(id, form, null);
        assertThat(saved.status()).isEqualTo(200);
        return saved.body().get("version").asLong();
    }

    private static Answer save(String id, String form, @Nullable String match) {
        Map<String, String> headers = match == null ? Map.of() : Map.of("If-Match", match);
        return plane.call("PUT", "/api/forms/" + id + "/draft", admin, "application/json", form, headers);
    }

    private static Answer publish(String id, long version) {
        return call("POST", "/api/forms/" + id + "/publish", "{\"version\": " + version + ", \"note\": \"as agreed\"}");
    }

    private static Answer call(String method, String path, @Nullable String body) {
        return plane.call(method, path, admin, body);
    }

    private static JsonNode listed(String id) {
        for (JsonNode form : call("GET", "/api/forms", null).body())
            if (form.get("id").asText().equals(id)) return form;
        throw new AssertionError("no form " + id);
    }
}
