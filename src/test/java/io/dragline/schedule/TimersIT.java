package io.dragline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.Chain;
import io.dragline.project.ChainName;
import io.dragline.project.Cron;
import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.servers.PostgresServer;
import io.dragline.step.DeploymentId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Times that come, on a real database: once, whatever clocks and control planes do. */
class TimersIT {
    private static final PostgresServer POSTGRES = PostgresServer.start();
    private static final DataSource DATABASE = POSTGRES.migrated();
    private static final Key KEY = new Key(new ProjectName("shop"), new ChainName("nightly"));
    private static final Instant EVENING = Instant.parse("2026-11-23T20:00:00Z");
    private static final Instant TWO = Instant.parse("2026-11-24T02:00:00Z");

    private final JdbcClient db = JdbcClient.create(DATABASE);
    private final DueRows rows = new DueRows(db);
    private final List<String> notes = new ArrayList<>();
    private @Nullable RuntimeException refusal;
    private final Timers timers = timers();

    private Timers timers() {
        return new Timers(
                rows,
                (project, chain, trigger, note, caller) -> begin(note),
                new TransactionTemplate(new DataSourceTransactionManager(DATABASE)));
    }

    private synchronized DeploymentId begin(@Nullable String note) {
        if (refusal != null) throw refusal;
        notes.add(String.valueOf(note));
        return new DeploymentId("" + notes.size());
    }

    @AfterAll
    static void stopDatabase() {
        POSTGRES.close();
    }

    @BeforeEach
    void empty() {
        db.sql("truncate chain_timer, chain_due, chain_run").update();
    }

    private static Chain chain(String at, Chain.Missed missed) {
        return new Chain(
                KEY.chain(),
                new EnvironmentName("prod"),
                List.of(List.of(new ServiceName("api"))),
                new Cron(at),
                ZoneId.of("UTC"),
                missed);
    }

    private static final Chain NIGHTLY = chain("0 2 * * *", Chain.Missed.SKIP);
    private static final Chain MADE_UP = chain("0 2 * * *", Chain.Missed.RUN);

    private List<String> came() {
        return rows.last(KEY, 100).stream()
                .map(due -> due.due() + " " + (due.run() == null ? "none" : "run"))
                .toList();
    }

    @Test
    void beginsWhenItsTimeHasComeAndSaysWhenTheNextComes() {
        assertThat(timers.look(KEY, NIGHTLY, EVENING)).isEqualTo(TWO);
        assertThat(notes).isEmpty();

        assertThat(timers.look(KEY, NIGHTLY, TWO)).isEqualTo(TWO.plus(Duration.ofDays(1)));
        timers.look(KEY, NIGHTLY, TWO.plusSeconds(1));

        assertThat(notes).containsExactly("due at 2026-11-24T02:00:00Z");
    }

    @Test
    void isStillInTimeAfterARestart() {
        timers.look(KEY, NIGHTLY, EVENING);
        timers().look(KEY, NIGHTLY, TWO.plusSeconds(90));

        assertThat(notes).hasSize(1);
    }

    @Test
    void passesOverWhatWasMissed() {
        timers.look(KEY, NIGHTLY, EVENING);
        timers.look(KEY, NIGHTLY, TWO.plus(Duration.ofHours(50)));

        assertThat(notes).isEmpty();
        assertThat(rows.last(KEY, 5)).singleElement().satisfies(due -> {
            assertThat(due.due()).isEqualTo("2026-11-26T02:00:00Z");
            assertThat(due.reason()).startsWith("missed, as were 2 before it");
        });
    }

    @Test
    void makesUpOnceForAllThatWereMissed() {
        timers.look(KEY, MADE_UP, EVENING);
        timers.look(KEY, MADE_UP, TWO.plus(Duration.ofHours(50)));
        timers.look(KEY, MADE_UP, TWO.plus(Duration.ofHours(51)));

        assertThat(notes).singleElement().asString().contains("begun late", "2 earlier ones");
    }

    @Test
    void doesNotLoseItselfInYearsOfMinutes() {
        Chain often = chain("* * * * *", Chain.Missed.RUN);
        timers.look(KEY, often, EVENING);
        timers.look(KEY, often, EVENING.plus(Duration.ofDays(3000)));

        assertThat(notes).hasSize(1);
    }

    @Test
    void beginsEachTimeOnceWithTwoControlPlanes() throws Exception {
        timers.look(KEY, MADE_UP, EVENING);
        Timers other = timers();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<?>> done = new ArrayList<>();
        for (Timers each : List.of(timers, other))
            done.add(threads.submit(() -> {
                for (int day = 0; day < 30; day++) {
                    together.await();
                    each.look(KEY, MADE_UP, TWO.plus(Duration.ofDays(day)));
                }
                return null;
            }));
        for (Future<?> each : done) each.get();
        threads.shutdown();

        assertThat(notes).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void beginsNothingTwiceWhenAClockIsPutBackAndNothingIsLost() {
        timers.look(KEY, NIGHTLY, EVENING);
        timers.look(KEY, NIGHTLY, TWO);
        timers.look(KEY, NIGHTLY, TWO.minus(Duration.ofDays(1)));
        timers.look(KEY, NIGHTLY, TWO.plusSeconds(30));
        timers.look(KEY, NIGHTLY, TWO.plus(Duration.ofDays(1)));

        assertThat(notes).containsExactly("due at 2026-11-24T02:00:00Z", "due at 2026-11-25T02:00:00Z");
    }

    @Test
    void comesInTimeAfterAClockThatWentTwoHoursFastIsPutRight() {
        timers.look(KEY, NIGHTLY, EVENING);
        timers.look(KEY, NIGHTLY, TWO.plus(Duration.ofHours(1)));
        assertThat(notes).isEmpty();

        timers.look(KEY, NIGHTLY, TWO.minus(Duration.ofHours(1)));
        timers.look(KEY, NIGHTLY, TWO);

        assertThat(notes).hasSize(1);
        assertThat(came()).containsExactly("2026-11-24T02:00:00Z run");
    }

    @Test
    void aChangedTimeCountsFromTheChange() {
        timers.look(KEY, NIGHTLY, EVENING);
        Chain changed = chain("0 19 * * *", Chain.Missed.RUN);
        assertThat(timers.look(KEY, changed, EVENING)).isEqualTo("2026-11-24T19:00:00Z");

        assertThat(notes).isEmpty();
    }

    @Test
    void isNotBegunWhileItStillRuns() {
        timers.look(KEY, NIGHTLY, EVENING);
        db.sql("insert into chain_run (id, project, chain, environment, document, trigger, started_by, state)"
                        + " values (7, 'shop', 'nightly', 'prod', '{}', 'cli', 'ann', 'STARTED')")
                .update();
        timers.look(KEY, NIGHTLY, TWO);

        assertThat(notes).isEmpty();
        assertThat(rows.last(KEY, 1).get(0).reason()).isEqualTo("run 7 of the same chain was still under way");
    }

    @Test
    void keepsWhyItCouldNotBeBegun() {
        timers.look(KEY, NIGHTLY, EVENING);
        refusal = new IllegalStateException("secret db of project shop is not set");
        timers.look(KEY, NIGHTLY, TWO);
        timers.look(KEY, NIGHTLY, TWO.plusSeconds(5));

        assertThat(rows.last(KEY, 1).get(0).reason()).isEqualTo("secret db of project shop is not set");
    }
}
