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

/** The real program: models are drafted, refused, published, chosen and disabled. */
class ModelLibraryIT {
    private static final String XML = "application/xml";

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
    void aDraftIsSavedByTurnsAndPublishedOnce() throws IOException {
        assertThat(save("slowly", "<not yet", null).status()).isEqualTo(200);
        Answer stale = save("slowly", copy("slowly"), null);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body().get("detail").asText()).contains("admin saved a draft", "version is ");

        long first = draftVersion("slowly");
        assertThat(save("slowly", copy("slowly"), "\"" + first + "\"").status()).isEqualTo(200);
        long second = draftVersion("slowly");
        assertThat(publishDraft("slowly", first).status()).isEqualTo(409);
        Answer published = publishDraft("slowly", second);

        assertThat(published.status()).isEqualTo(200);
        assertThat(published.body().get("number").asInt()).isEqualTo(1);
        assertThat(plane.call("GET", "/api/models/slowly/draft", admin, null).status())
                .isEqualTo(404);
        JsonNode listed = listed("slowly");
        assertThat(listed.get("shipped").asBoolean()).isFalse();
        assertThat(listed.get("versions").get(0).get("note").asText()).isEqualTo("as agreed");
        assertThat(listed.get("purposes").toString()).isEqualTo("[\"DEPLOY\",\"REMOVE\"]");
        assertThat(plane.call("GET", "/api/models/slowly/versions/1", admin, null)
                        .text())
                .isEqualTo(copy("slowly"));
    }

    @Test
    void whoEditsADraftThatWasThrownAwayDoesNotOverwriteTheNext() throws IOException {
        assertThat(save("thrown", copy("thrown"), null).status()).isEqualTo(200);
        long gone = draftVersion("thrown");
        assertThat(plane.call("DELETE", "/api/models/thrown/draft", admin, null).status())
                .isBetween(200, 204);
        assertThat(save("thrown", copy("thrown"), null).status()).isEqualTo(200);

        assertThat(save("thrown", "<mine", "\"" + gone + "\"").status()).isEqualTo(409);
        assertThat(draftVersion("thrown")).isGreaterThan(gone);
    }

    @Test
    void aRefusedModelIsToldByElementAndRule() throws IOException {
        Answer refused = publish(copy("hostile").replace("${failure != null}", "${failure.getClass()}"));

        assertThat(refused.status()).isEqualTo(400);
        JsonNode first = refused.body().get("findings").get(0);
        assertThat(first.get("rule").asText()).isEqualTo("expression-not-allowed");
        assertThat(first.get("element").asText()).isEqualTo("no");
        assertThat(refused.body().get("errors").get(0).asText()).contains("failure.getClass()");
        assertThat(plane.call("GET", "/api/models", admin, null).text()).doesNotContain("\"hostile\"");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(plane.call("PUT", "/api/models/nobody/disabled", admin, "{\"disabled\":true}")
                        .status())
                .isEqualTo(404);
        assertThat(plane.call("GET", "/api/models/deploy/versions/-1", admin, null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsShippedIsReadOnly() throws IOException {
        Answer refused = publish(Files.readString(Path.of("processes/deploy.bpmn")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("detail").asText()).contains("copy it under a key of your own");
        assertThat(listed("deploy").get("shipped").asBoolean()).isTrue();
        assertThat(listed("deploy").get("version").asInt()).isEqualTo(1);
    }

    @Test
    void aServiceChoosesAPublishedModelThatFitsItsKind() throws IOException {
        assertThat(publish(copy("careful")).status()).isEqualTo(200);

        Answer unknown = apply("carefull");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("services.web.environments.prod.model", "did you mean 'careful'?");
        assertThat(apply("deploy-static").status()).isEqualTo(400);
        assertThat(apply("careful").status()).isEqualTo(200);
        assertThat(listed("careful").get("usedBy").toString()).isEqualTo("[\"shop/web@prod\"]");

        Answer disabled = plane.call("PUT", "/api/models/careful/disabled", admin, "{\"disabled\": true}");
        assertThat(disabled.status()).isEqualTo(409);
        assertThat(disabled.body().get("detail").asText()).contains("shop/web@prod");
        assertThat(plane.call("POST", "/api/manifest?prune=true", admin, "application/yaml", manifest(""))
                        .status())
                .isEqualTo(200);
        assertThat(plane.call("PUT", "/api/models/careful/disabled", admin, "{\"disabled\": true}")
                        .status())
                .isEqualTo(200);
        Answer deploy = plane.call(
                "POST",
                "/api/deployments",
                admin,
                "{\"project\": \"shop\", \"service\": \"web\", \"environment\": \"prod\", \"kind\": \"deploy\", \"model\": \"careful\"}");
        assertThat(deploy.status()).isEqualTo(409);
        assertThat(deploy.text()).contains("is disabled");
    }

    @Test
    void everyStepIsAnElementTemplateInBothLanguages() {
        JsonNode english = step("en", "dragline.swap-upstream");
        JsonNode chinese = step("zh-CN", "dragline.swap-upstream");

        assertThat(english.get("name").asText()).isEqualTo("Swap upstream");
        assertThat(chinese.get("name").asText()).isEqualTo("切换上游");
        assertThat(english.get("category").get("id").asText()).isEqualTo("run");
        assertThat(english.get("properties").toString())
                .contains("\"camunda:topic\"", "swap-upstream", "camunda:inputParameter", "\"name\":\"level\"")
                .doesNotContain("\"deployment\"");
    }

    private static JsonNode step(String language, String id) {
        for (JsonNode step :
                plane.call("GET", "/api/steps?lang=" + language, admin, null).body())
            if (step.get("id").asText().equals(id)) return step;
        throw new AssertionError("no step " + id);
    }

    private static String copy(String key) throws IOException {
        return Files.readString(Path.of("processes/deploy.bpmn"))
                .replace("<process id=\"deploy\"", "<process id=\"" + key + "\"")
                .replace("bpmnElement=\"deploy\"", "bpmnElement=\"" + key + "\"");
    }

    private static Answer save(String key, String xml, @Nullable String match) {
        String path = "/api/models/" + key + "/draft";
        return match == null
                ? plane.call("PUT", path, admin, XML, xml)
                : plane.call("PUT", path, admin, XML, xml, Map.of("If-Match", match));
    }

    private static Answer publishDraft(String key, long version) {
        return plane.call(
                "POST",
                "/api/models/" + key + "/publish",
                admin,
                "{\"version\": " + version + ", \"note\": \"as agreed\"}");
    }

    private static Answer publish(String xml) {
        return plane.call("POST", "/api/models/publish", admin, XML, xml);
    }

    private static Answer apply(String model) {
        return plane.call(
                "POST",
                "/api/manifest",
                admin,
                "application/yaml",
                manifest("    environments: { prod: { model: " + model + " } }\n"));
    }

    private static String manifest(String more) {
        return """
                apiVersion: dragline/v1
                project: shop
                environments:
                  prod: { servers: [local], domain: shop.localhost }
                services:
                  web:
                    kind: image
                    image: "nginx:1"
                    port: 80
                """ + more;
    }

    private static long draftVersion(String key) {
        return plane.call("GET", "/api/models/" + key + "/draft", admin, null)
                .body()
                .get("version")
                .asLong();
    }

    private static JsonNode listed(String key) {
        for (JsonNode model : plane.call("GET", "/api/models", admin, null).body())
            if (model.get("key").asText().equals(key)) return model;
        throw new AssertionError("no model " + key);
    }
}
