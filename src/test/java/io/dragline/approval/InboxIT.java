package io.dragline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.fakes.FakeForms;
import io.dragline.fakes.FakeReleases;
import io.dragline.fakes.FakeRollouts;
import io.dragline.model.Forms;
import io.dragline.servers.PostgresServer;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.NotAllowed;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox on a real database and the shipped form; the engine's side is {@code ApprovalProcessIT}. */
class InboxIT {
    private static final Caller ANN = caller("ann", Action.APPROVE, "ops");
    private static final Caller BOB = caller("bob", Action.APPROVE, "ops");

    private final PostgresServer database = PostgresServer.start();
    private final OneTask tasks = new OneTask();
    private final FakeForms forms = new FakeForms();
    private final ToldTasks journal = new ToldTasks();
    private Inbox inbox;

    private static Caller caller(String user, Action action, String team) {
        return new Caller(user, Set.of(team), new Caller(user, Set.of(action)).rights(), false);
    }

    @BeforeEach
    void migrate() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JdbcClient db = JdbcClient.create(database.migrated());
        Requests requests = new Requests(db, json);
        Answers answers = new Answers(db);
        Delegations delegations = new Delegations(db);
        inbox = new Inbox(
                tasks,
                new Subjects(new FakeRollouts(), new FakeReleases(), requests, json),
                answers,
                new Approvals(
                        requests,
                        answers,
                        new Standing(delegations, new KnownCallers()),
                        new TaskPlaces(requests, new FakeRollouts())),
                delegations,
                new Forms(forms, json),
                journal,
                (caller, verb, object, detail) -> {});
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void theSecondAnswerIsToldWhoGaveTheFirst() {
        inbox.answer("42", Map.of("decision", "approve", "note", "seen"), ANN);

        assertThat(tasks.done).containsExactly("complete {decision=approve, note=seen}");
        assertThat(journal.told).containsExactly("approved ann");
        assertThatThrownBy(() -> inbox.answer("42", Map.of("decision", "reject"), BOB))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already approved by ann");
    }

    @Test
    void aRejectionSaysWhoAndWhy() {
        inbox.answer("t-1", Map.of("decision", "reject", "note", "not today"), BOB);

        assertThat(tasks.done).containsExactly("reject rejected by bob: not today");
    }

    @Test
    void isAnsweredByThoseWhomItsModelNamesAndByWhoMayPutHimselfAmongThem() {
        Caller dev = caller("dev", Action.APPROVE, "devs");
        Caller admin = new Caller("admin", Set.of(Action.APPROVE, Action.ADMIN));

        assertThat(inbox.get("42", dev).barred()).contains("'dev' is none of those who may agree to this: ops");
        assertThatThrownBy(() -> inbox.answer("42", Map.of("decision", "reject"), dev))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("none of those");
        assertThatThrownBy(() -> inbox.claim("42", dev)).isInstanceOf(NotAllowed.class);
        assertThat(inbox.get("42", ANN).barred()).isNull();
        inbox.answer("42", Map.of("decision", "approve"), admin);

        assertThat(tasks.done).hasSize(1);
    }

    @Test
    void whatTheFormDoesNotAskForIsRefused() {
        assertThatThrownBy(() -> inbox.answer("42", Map.of("deployment", "7"), ANN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deployment: the form has no such field")
                .hasMessageContaining("decision: must be filled in");
        assertThatThrownBy(() -> inbox.answer("42", Map.of("decision", "perhaps"), ANN))
                .hasMessageContaining("decision: must be one of [approve, reject]");
        assertThat(tasks.done).isEmpty();
    }

    @Test
    void aClaimedTaskIsNotTakenAway() {
        inbox.claim("42", ANN);

        assertThat(inbox.open(ANN)).extracting(TaskView::assignee).containsExactly("ann");
        assertThatThrownBy(() -> inbox.claim("42", BOB)).hasMessageContaining("claimed by ann");
        inbox.unclaim("42", ANN);
        inbox.claim("42", BOB);
    }

    @Test
    void aTaskIsAnsweredByTheFormOfWhenItBeganOrByTheOneThatItsModelNames() {
        forms.publish("ticket", form("decision"));
        tasks.form = "ticket";
        tasks.since = forms.now();
        forms.publish("ticket", form("ticket"));

        assertThat(inbox.get("42", ANN).formVersion()).isEqualTo(1);
        assertThatThrownBy(() -> inbox.answer("42", Map.of("ticket", "OPS-1"), ANN))
                .hasMessageContaining("it has [decision]");
        tasks.named = 2;
        assertThat(inbox.get("42", ANN).formVersion()).isEqualTo(2);
        inbox.answer("42", Map.of("ticket", "OPS-1"), ANN);
        assertThat(tasks.done).containsExactly("complete {ticket=OPS-1}");
    }

    private static String form(String key) {
        return "{\"components\": [{\"type\": \"textfield\", \"id\": \"a\", \"key\": \"" + key + "\"}]}";
    }

    @Test
    void whatNeverWaitedIsNotFound() {
        assertThatThrownBy(() -> inbox.get("43", ANN)).isInstanceOf(NoSuchElementException.class);
    }
}
