package io.dragline.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.engine.PersonTasks;
import io.dragline.fakes.FakeForms;
import io.dragline.fakes.FakeReleases;
import io.dragline.fakes.FakeRollouts;
import io.dragline.journal.Attempt;
import io.dragline.journal.ChainNews;
import io.dragline.journal.Journal;
import io.dragline.journal.TaskStart;
import io.dragline.model.Forms;
import io.dragline.servers.PostgresServer;
import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox on a real database and the shipped form; the engine's side is {@code ApprovalProcessIT}. */
class InboxIT {
    private static final Caller ANN = new Caller("ann", Set.of(Action.APPROVE));
    private static final Caller BOB = new Caller("bob", Set.of(Action.APPROVE));

    private final PostgresServer database = PostgresServer.start();
    private final OneTask tasks = new OneTask();
    private final FakeForms forms = new FakeForms();
    private final ToldTasks journal = new ToldTasks();
    private Inbox inbox;

    @BeforeEach
    void migrate() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JdbcClient db = JdbcClient.create(database.migrated());
        Requests requests = new Requests(db, json);
        Answers answers = new Answers(db);
        inbox = new Inbox(
                tasks,
                new Subjects(new FakeRollouts(), new FakeReleases(), requests, json),
                answers,
                new Approvals(requests, answers, new KnownCallers()),
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

    /** One open task, as the engine would show it. */
    private static final class OneTask implements PersonTasks {
        private final List<String> done = new ArrayList<>();
        private @Nullable String assignee;
        private String form = "approve-deployment";
        private @Nullable Integer named;
        private Instant since = Instant.EPOCH;

        @Override
        public List<Open> open() {
            if (!done.isEmpty()) return List.of();
            return List.of(new Open(
                    "t-1", new DeploymentId("42"), "approve", "Approve", form, named, List.of("ops"), assignee, since));
        }

        @Override
        public void assign(String task, @Nullable String user) {
            assignee = user;
        }

        @Override
        public void complete(String task, Map<String, Object> data) {
            done.add("complete " + new java.util.TreeMap<>(data));
        }

        @Override
        public void reject(String task, String why) {
            done.add("reject " + why);
        }
    }

    /** Hears of tasks alone. */
    private static final class ToldTasks implements Journal {
        @Override
        public void chain(ChainNews news) {}

        private final List<String> told = new ArrayList<>();

        @Override
        public void task(DeploymentId deployment, String task, String what, @Nullable String user) {
            told.add(what + " " + user);
        }

        @Override
        public Attempt begin(TaskStart start) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void undone(DeploymentId deployment, String element, @Nullable String server) {}

        @Override
        public void tell(DeploymentId deployment, String state, @Nullable String reason) {}
    }
}
