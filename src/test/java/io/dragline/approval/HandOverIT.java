package io.dragline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.fakes.FakeForms;
import io.dragline.fakes.FakeReleases;
import io.dragline.fakes.FakeRollouts;
import io.dragline.model.Forms;
import io.dragline.policy.Decision;
import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.servers.PostgresServer;
import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.NotAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may hand his answer to whom, and whose it then is, on a real database. */
class HandOverIT {
    private static final DeploymentId ID = new DeploymentId("42");

    private final PostgresServer database = PostgresServer.start();
    private final KnownCallers callers = new KnownCallers();
    private final Caller ann = callers.know(caller("ann", Action.APPROVE, "ops"));
    private final Caller dee = callers.know(caller("dee", Action.APPROVE, "ops"));
    private final Caller bob = callers.know(caller("bob", Action.APPROVE, "devs"));
    private final Caller view = callers.know(caller("view", Action.VIEW, "devs"));
    private final Caller starter = callers.know(caller("starter", Action.APPROVE, "ops"));
    private final Caller outsider = callers.know(caller("starter2", Action.APPROVE, "devs"));
    private final OneTask tasks = new OneTask();
    private final ToldTasks journal = new ToldTasks();
    private final List<String> audit = new ArrayList<>();
    private JdbcClient db;
    private Requests requests;
    private Approvals approvals;
    private Inbox inbox;
    private HandOver handOver;

    private static Caller caller(String user, Action action, String team) {
        return new Caller(user, Set.of(team), new Caller(user, Set.of(action)).rights(), false);
    }

    @BeforeEach
    void migrate() throws Exception {
        ObjectMapper json = new ObjectMapper();
        db = JdbcClient.create(database.migrated());
        requests = new Requests(db, json);
        Answers answers = new Answers(db);
        Delegations delegations = new Delegations(db);
        Standing standing = new Standing(delegations, callers);
        approvals = new Approvals(requests, answers, standing, new TaskPlaces(requests, new FakeRollouts()));
        inbox = new Inbox(
                tasks,
                new Subjects(new FakeRollouts(), new FakeReleases(), requests, json),
                answers,
                approvals,
                delegations,
                new Forms(new FakeForms(), json),
                journal,
                this::record);
        handOver = new HandOver(tasks, inbox, approvals, standing, delegations, journal, this::record);
        ask(1, "starter");
    }

    private void record(Caller caller, String verb, String object, String detail) {
        audit.add(caller.user() + " " + verb + " " + object + " " + detail);
    }

    private void ask(int needed, String startedBy) {
        db.sql("truncate approval_request").update();
        Demands demands = new Demands(List.of(new Decision(needed, Set.of("ops"), true, false)));
        requests.save(new Request(
                ID,
                new ProjectName("shop"),
                new EnvironmentName("prod"),
                new ServiceName("api"),
                startedBy,
                1,
                true,
                null,
                new Request.Document(demands, Map.of(), null, null)));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void theOtherAnswersInHisStead() {
        handOver.hand("42", "bob", "on holiday", ann);

        assertThat(audit).containsExactly("ann task.delegate deployment 42 to bob: on holiday");
        assertThat(journal.told).containsExactly("delegated ann");
        TaskView seen = inbox.get("42", bob);
        assertThat(seen.barred()).isNull();
        assertThat(seen.mayHandOver()).isFalse();
        assertThat(seen.handed()).extracting(TaskView.Handed::by).containsExactly("ann");
        assertThat(inbox.get("42", ann).barred()).contains("'ann' has handed this to 'bob'");
        assertThatThrownBy(() -> approve(ann)).isInstanceOf(NotAllowed.class);

        approve(bob);
        assertThat(given()).containsExactly("bob");
        assertThat(tasks.done).hasSize(1);
    }

    @Test
    void theOtherNeedsTheRightAndIsBoundByFourEyes() {
        assertThatThrownBy(() -> handOver.hand("42", "view", null, ann))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'view' may not approve in shop/api@prod");
        assertThatThrownBy(() -> handOver.hand("42", "nobody", null, ann))
                .hasMessageContaining("'nobody' may not approve in shop/api@prod");
        ask(1, outsider.user());
        assertThatThrownBy(() -> handOver.hand("42", outsider.user(), null, ann))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("four eyes");
        assertThatThrownBy(() -> handOver.hand("42", "ann", null, ann)).hasMessageContaining("name somebody else");
        assertThatThrownBy(() -> handOver.hand("42", "dee", null, ann)).hasMessageContaining("is asked himself");
        assertThat(audit).isEmpty();
    }

    @Test
    void nobodyHandsOverWhatIsNotHis() {
        assertThatThrownBy(() -> handOver.hand("42", "view", null, bob)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handOver.hand("42", "bob", null, starter)).isInstanceOf(NotAllowed.class);
        handOver.hand("42", "bob", null, ann);
        assertThatThrownBy(() -> handOver.hand("42", outsider.user(), null, bob))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("'bob' is not asked");
        ask(2, "starter");
        approve(dee);
        tasks.done.clear();
        assertThatThrownBy(() -> handOver.hand("42", "bob", null, dee))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has approved this already");
    }

    @Test
    void countsOnlyWhileBothMayAnswer() {
        ask(2, "starter");
        handOver.hand("42", "bob", null, ann);
        approve(bob);
        assertThat(given()).containsExactly("bob");

        callers.know(caller("ann", Action.APPROVE, "devs"));
        assertThat(given()).isEmpty();
        callers.know(caller("ann", Action.VIEW, "ops"));
        assertThat(given()).isEmpty();
        callers.know(ann);
        assertThat(given()).containsExactly("bob");
        callers.know(caller("bob", Action.VIEW, "devs"));
        assertThat(given()).isEmpty();
    }

    @Test
    void whoStandsForTwoCountsOnce() {
        ask(2, "starter");
        handOver.hand("42", "bob", null, ann);
        handOver.hand("42", "bob", null, dee);
        approve(bob);

        TaskView.Approval seen = java.util.Objects.requireNonNull(approvals.view(ID, bob));
        assertThat(seen.missing()).isEqualTo(1);
        assertThat(seen.needless()).contains("'bob' has approved this already");
    }

    @Test
    void whoTakesItBackAnswersHimself() {
        handOver.hand("42", "bob", null, ann);
        handOver.takeBack("42", ann);

        assertThat(inbox.get("42", bob).barred()).contains("none of those");
        assertThatThrownBy(() -> handOver.takeBack("42", ann)).hasMessageContaining("has not handed");
        assertThat(audit).last().asString().startsWith("ann task.take-back deployment 42");
        approve(ann);
        assertThat(given()).containsExactly("ann");
    }

    @Test
    void whatAModelAsksOfItsGroupsIsHandedOnToo() {
        requests.save(requests.find(ID).orElseThrow().asking(false));
        assertThat(inbox.get("42", bob).barred()).isNotNull();
        handOver.hand("42", "bob", null, ann);

        approve(bob);
        assertThat(tasks.done).hasSize(1);
    }

    private void approve(Caller caller) {
        inbox.answer("42", Map.of("decision", "approve"), caller);
    }

    private List<String> given() {
        return approvals.given(requests.find(ID).orElseThrow()).given().stream()
                .map(Approver::user)
                .toList();
    }

    @Test
    void aViewerIsNotAskedAnything() {
        assertThat(inbox.get("42", view).barred()).contains("may not approve");
    }
}
