package io.dragline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dragline.journal.EventStore.Event;
import io.dragline.servers.PostgresServer;
import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the journal keeps when a step ends and the next one begins in one transaction. */
class JournalTransactionIT {
    private static PostgresServer postgres;
    private static EventStore events;
    private static DatabaseJournal journal;
    private static History history;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start();
        DataSource source = postgres.migrated();
        JdbcClient db = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        events = new EventStore(db, JsonMapper.builder().findAndAddModules().build(), new Bell());
        ChunkStore chunks = new ChunkStore(db, events);
        history = new DatabaseHistory(new StepReader(db), chunks, events);
        journal = new DatabaseJournal(
                new StepStore(db, events),
                new CommandStore(db),
                new TurnStore(db),
                chunks,
                events,
                text -> text,
                new StaticListableBeanFactory().getBeanProvider(StateListener.class));
    }

    @AfterAll
    static void stop() {
        journal.close();
        postgres.close();
    }

    @Test
    void tellsWhatHappenedInOneTransactionInItsOrder() {
        DeploymentId deployment = new DeploymentId("1");
        Attempt first = inOne(() -> journal.begin(start(deployment, "first")));
        long seen = events.newest();

        inOne(() -> {
            first.note("a line");
            first.completed();
            journal.begin(start(deployment, "second"));
            journal.tell(deployment, "SUCCEEDED", null);
            return true;
        });

        List<Event> told = events.after(seen, new EventScope(1L, null, false), 10);
        assertThat(told).extracting(Event::kind).containsExactly("output", "step", "step", "deployment");
        assertThat(told.get(1).payload()).contains("COMPLETED").contains("\"first\"");
        assertThat(told.get(2).payload()).contains("RUNNING").contains("\"second\"");
    }

    @Test
    void keepsNothingOfATransactionThatIsRolledBackButTheLinesForTheNextOne() {
        DeploymentId deployment = new DeploymentId("2");
        Attempt attempt = inOne(() -> journal.begin(start(deployment, "only")));
        long seen = events.newest();
        attempt.note("before");

        transaction.executeWithoutResult(status -> {
            attempt.completed();
            journal.begin(start(deployment, "never"));
            status.setRollbackOnly();
        });
        assertThat(events.newest()).isEqualTo(seen);
        assertThat(history.steps(deployment)).extracting(StepRecord::state).containsExactly(StepState.RUNNING);

        attempt.note("after");
        attempt.completed();
        assertThat(history.steps(deployment)).extracting(StepRecord::state).containsExactly(StepState.COMPLETED);
        assertThat(history.output(deployment, null, 1, 10).lines())
                .extracting(Line::text)
                .containsExactly("before", "after");
    }

    private static <T> T inOne(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static TaskStart start(DeploymentId deployment, String name) {
        return new TaskStart(deployment, deployment + name, name, name, name, null);
    }
}
