package io.dragline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dragline.engine.Planner;
import io.dragline.engine.Processes;
import io.dragline.engine.Waits;
import io.dragline.fakes.FakeProjects;
import io.dragline.fakes.FakeReleases;
import io.dragline.fakes.FakeRollouts;
import io.dragline.fakes.FakeSecrets;
import io.dragline.journal.Journal;
import io.dragline.policy.Later;
import io.dragline.policy.Policy;
import io.dragline.policy.Time;
import io.dragline.policy.Windows;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.rollout.RolloutHistory;
import io.dragline.servers.PostgresServer;
import io.dragline.servers.Shop;
import io.dragline.step.DeploymentId;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is started and what is not, on a real database. */
class QueueIT {
    private static final PostgresServer POSTGRES = PostgresServer.start();
    private static final DataSource DATABASE = POSTGRES.migrated();

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final JdbcClient db = JdbcClient.create(DATABASE);
    private final DeploymentRows rows = new DeploymentRows(db);
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final AfterEnd after =
            new AfterEnd(beans.getBeanProvider(Queue.class), beans.getBeanProvider(EndOfDeployment.class));
    private final CountDownLatch started = new CountDownLatch(1);
    private final Queue queue = new Queue(
            rows,
            new QueueRows(db),
            new Reservations(db, after),
            after,
            admission(),
            answering(Processes.class, this::start),
            new WindowWatch(
                    answering(Waits.class, first -> List.of()),
                    silent(Windows.class),
                    silent(Later.class),
                    silent(Time.class),
                    rows),
            answering(Journal.class, first -> ""),
            json,
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE)));

    @AfterAll
    static void stopDatabase() {
        POSTGRES.close();
    }

    @AfterEach
    void stop() {
        queue.stop();
    }

    private static Admission admission() {
        Service broken = Shop.with("broken", null, null).service();
        Service whole = Shop.with("whole", null, null).service();
        Project shop = new Project(
                Shop.PROJECT,
                "",
                "10.88.1.0/24",
                null,
                Map.of(),
                Map.of(),
                Map.of(broken.name(), broken, whole.name(), whole));
        return new Admission(
                new FakeProjects(shop),
                new ReleaseChoice(new FakeReleases(), new FakeRollouts(), silent(RolloutHistory.class)),
                new ModelChoice(silent(io.dragline.engine.Models.class), List.of()),
                new SecretsSet(new FakeSecrets()),
                new ApprovalNeed(silent(Policy.class), silent(Planner.class)));
    }

    private Object start(Object deployment) {
        if (rows.get((DeploymentId) deployment).service().equals("broken"))
            throw new UnsupportedOperationException("a fault of our own");
        started.countDown();
        return 1;
    }

    private DeploymentId build(String service) throws Exception {
        DeploymentRequest request = new DeploymentRequest(
                Shop.PROJECT, new ServiceName(service), null, Kind.BUILD, null, null, null, null, null, null, null);
        return rows.insert(
                request, json.writeValueAsString(request), "release-source", "ann", new Origin("cli", null, null));
    }

    @Test
    @Timeout(60)
    void whatCannotStartHoldsUpNothingBehindIt() throws Exception {
        DeploymentId broken = build("broken");
        build("whole");

        queue.start();

        started.await();
        assertThat(rows.get(broken).state()).isEqualTo(State.FAILED.name());
        assertThat(rows.get(broken).reason()).isEqualTo("a fault of our own");
    }

    /** What is called answers so, by its first argument. */
    private interface Answer {
        Object of(Object first);
    }

    private static <T> T silent(Class<T> type) {
        return answering(type, first -> {
            throw new UnsupportedOperationException("nobody asks this " + type.getSimpleName());
        });
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.of(arguments == null ? "" : arguments[0])));
    }
}
