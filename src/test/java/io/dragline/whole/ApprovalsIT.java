package io.dragline.whole;

import static io.dragline.whole.Site.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Approvals by the rule of an environment, with people who may and who may not; each test has a service of its own. */
class ApprovalsIT {
    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    static Path folder;

    private static Site site;
    private static String ann;
    private static String bob;
    private static String dev;

    @BeforeAll
    static void start() throws Exception {
        site = new Site(folder, "approved");
        ann = person("ann", "approver");
        bob = person("bob", "approver");
        dev = person("dev", "approver");
        Site.must(site.call("POST", "/api/teams", Words.json(Map.of("name", "ops"))));
        for (String member : List.of("ann", "bob", "admin"))
            Site.must(site.call("PUT", "/api/teams/ops/members/" + member, null));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void ask() {
        site.apply(Manifests.approved(site, ", approval: { by: [ops], fourEyes: true }"));
    }

    @Test
    void goesOnOnlyWhenSomebodyElseOfTheTeamHasAgreed() {
        String id = site.deploy("a");
        JsonNode waits = waiting(id);
        assertThat(Steps.of(waits).map(step -> step.get("topic").asText())).endsWith("check-approval");
        assertThat(site.replicas.ids("a")).isEmpty();
        JsonNode seen = Site.must(site.call("GET", "/api/tasks/" + id, null));
        assertThat(seen.get("approval").get("barred").asText()).contains("four eyes");
        assertThat(seen.get("subject").get("environment").asText()).isEqualTo("prod");

        refused(site.call("POST", complete(id), answer("approve")), 403, "'admin' asked for this change");
        refused(call(dev, id, "approve"), 403, "'dev' is none of those who may agree to this: ops");
        Site.must(call(ann, id, "approve"));

        JsonNode end = site.awaitEnd(id);
        assertState(end, "SUCCEEDED");
        assertThat(Steps.of(end, "check-approval")).hasSize(2);
        assertThat(StreamSupport.stream(
                                Site.must(site.call("GET", "/api/audit", null)).spliterator(), false)
                        .map(JsonNode::toString))
                .anyMatch(row -> row.contains("task.approve") && row.contains("ann"));
        site.apply(Manifests.approved(site, ""));
        JsonNode free = site.deployAndAwait("a");
        assertState(free, "SUCCEEDED");
        assertThat(Steps.of(free, "check-approval")).isEmpty();
    }

    @Test
    void whatIsChangedBetweenTwoApprovalsIsAskedAnew() {
        site.apply(Manifests.approved(site, ", approval: { by: ops, count: 2, fourEyes: true }"));
        String id = site.deploy("b");
        waiting(id);
        Site.must(call(ann, id, "approve"));
        asked(id, 1);
        refused(call(ann, id, "approve"), 409, "has approved this already; 1 more must agree");

        site.variable("b", "VER", "2");
        Site.must(call(bob, id, "approve"));
        JsonNode anew = asked(id, 2);
        assertThat(anew.get("approval").get("voided").asText()).contains("(variables.VER.text)");
        Site.must(call(bob, id, "approve"));
        asked(id, 1);
        Site.must(call(ann, id, "approve"));

        assertState(site.awaitEnd(id), "SUCCEEDED");
        assertThat(site.seen("b")).isEqualTo("2");
    }

    @Test
    void endsWithNothingChangedWhenItIsRejectedOrNobodyAnswers() {
        String rejected = site.deploy("c");
        waiting(rejected);
        Site.must(call(bob, rejected, "reject"));
        JsonNode end = site.awaitEnd(rejected);
        assertState(end, "REJECTED");
        assertThat(end.get("reason").asText()).isEqualTo("rejected by bob: because");

        site.apply(Manifests.approved(site, ", approval: { by: ops, expires: 1s }"));
        JsonNode expired = site.deployAndAwait("c");
        assertState(expired, "REJECTED");
        assertThat(expired.get("reason").asText()).contains("expired at", "1 of 1 approvals were missing");
        assertThat(site.replicas.ids("c")).isEmpty();
    }

    @Test
    void somebodyElseAnswersInTheSteadOfWhoHandsItOver() {
        String id = site.deploy("c");
        waiting(id);
        String hand = "/api/tasks/" + id + "/delegate";
        refused(site.call("POST", hand, Words.json(Map.of("to", "dev"))), 403, "'admin' is not asked");
        refused(site.plane().call("POST", hand, ann, Words.json(Map.of("to", "admin"))), 400, "four eyes");
        Site.must(site.plane().call("POST", hand, ann, Words.json(Map.of("to", "dev", "note", "on holiday"))));
        refused(call(ann, id, "approve"), 403, "'ann' has handed this to 'dev'");

        Site.must(call(dev, id, "reject"));

        JsonNode end = site.awaitEnd(id);
        assertState(end, "REJECTED");
        assertThat(end.get("reason").asText()).isEqualTo("rejected by dev: because");
        assertThat(Site.must(site.call("GET", "/api/audit?verb=task", null)).toString())
                .contains("task.delegate", "to dev: on holiday");
    }

    @Test
    void aModelThatAsksNobodyIsRefused() {
        refused(
                site.call(
                        "POST",
                        "/api/deployments",
                        Words.request("approved", "d", "deploy", Map.of("model", "deploy-approved"))),
                409,
                "asks for 1 approvals, and model deploy-approved asks nobody");
    }

    @Test
    void nothingIsFrozenThatNobodyApprovedWhateverItsModelDraws() throws Exception {
        String sly = Files.readString(Path.of("processes/deploy.bpmn"))
                .replace("process id=\"deploy\"", "process id=\"sly\"")
                .replace("bpmnElement=\"deploy\"", "bpmnElement=\"sly\"")
                .replace("${approvals &gt; 0}", "${approvals &gt; 99}");
        String admin = site.plane().signIn("admin", ControlPlane.PASSWORD);
        Site.must(site.plane().call("POST", "/api/models/publish", admin, "application/xml", sly));

        JsonNode end = site.awaitEnd(site.request("deploy", "d", Map.of("model", "sly")));

        assertState(end, "FAILED");
        assertThat(end.get("reason").asText()).contains("nobody has approved this");
        assertThat(site.replicas.ids("d")).isEmpty();
    }

    private static JsonNode waiting(String id) {
        return site.await(id, "ask", found -> found.get("state").asText().equals("WAITING_APPROVAL"));
    }

    /** The step that counts has run, and so many are missing. */
    private static JsonNode asked(String id, int missing) {
        site.plane().await("task of deployment " + id, () -> {
            ControlPlane.Answer task = site.call("GET", "/api/tasks/" + id, null);
            return task.status() == 200
                    && task.body().path("approval").path("missing").asInt() == missing;
        });
        return Site.must(site.call("GET", "/api/tasks/" + id, null));
    }

    private static String person(String name, String role) {
        Site.must(
                site.call("POST", "/api/users", Words.json(Map.of("name", name, "password", PASSWORD, "role", role))));
        return site.plane().signIn(name, PASSWORD);
    }

    private static ControlPlane.Answer call(String token, String id, String decision) {
        return site.plane().call("POST", complete(id), token, answer(decision));
    }

    private static String complete(String id) {
        return "/api/tasks/" + id + "/complete";
    }

    private static String answer(String decision) {
        return Words.json(Map.of("data", Map.of("decision", decision, "note", "because")));
    }

    private static void refused(ControlPlane.Answer answer, int status, String why) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.body().get("detail").asText()).contains(why);
    }
}
