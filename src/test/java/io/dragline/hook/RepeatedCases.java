package io.dragline.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What comes again, or while a deployment of the same is under way. */
abstract class RepeatedCases extends HookCases {
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
