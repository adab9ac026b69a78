package io.dragline.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a provider delivers, and what it is answered. */
abstract class DeliveredCases extends HookCases {
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
}
