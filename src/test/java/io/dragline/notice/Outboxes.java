package io.dragline.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.deployment.Rows;
import io.dragline.fakes.FakeRollouts;
import io.dragline.outbound.HttpCall;
import io.dragline.outbound.Outbound;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.servers.PostgresServer;
import io.dragline.servers.Receiver;
import io.dragline.step.DeploymentId;
import io.dragline.user.Sealing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox on a real database, with control planes that come and die. */
final class Outboxes implements AutoCloseable {
    private final PostgresServer postgres;
    final JdbcClient db;
    final TransactionTemplate transaction;
    final Receiver receiver;
    private final List<Plane> planes = new ArrayList<>();

    /** What a control plane has of this package. */
    final class Plane {
        final Documents documents = new Documents(new ObjectMapper().findAndRegisterModules());
        final NoticeRows deliveries = new NoticeRows(db, documents);
        final DueNotices pending = new DueNotices(db, deliveries);
        final ChannelRows channels = new ChannelRows(db, documents);
        final Leases leases = new Leases(db);
        final FactRows facts = new FactRows(db, documents, deliveries);
        final Courier courier;
        final Round round;
        final Outbox outbox;

        Plane() {
            Post post = new Post(
                    new HttpCall(Outbound.to(List.of("127.0.0.1"), (SSLSocketFactory) SSLSocketFactory.getDefault())),
                    documents);
            Dispatcher dispatcher = new Dispatcher(
                    List.of(
                            new WebhookSender(post),
                            new SlackSender(post),
                            new PushSender(post, new NoProjects(), new FakeRollouts())),
                    new Targets(new Seals(new Open())),
                    new Writer(new Writer.Settings(null)));
            round = new Round(channels, leases, pending, dispatcher, transaction);
            courier = new Courier(
                    new Telling(facts, channels, deliveries, Rows.summaries(db), transaction),
                    pending,
                    round,
                    new Forgetting(db));
            StaticListableBeanFactory beans = new StaticListableBeanFactory();
            beans.addBean("courier", courier);
            outbox = new Outbox(facts, beans.getBeanProvider(Courier.class));
            planes.add(this);
        }

        /** Makes deliveries of what happened, and sends none. */
        void tell() {
            new Telling(facts, channels, deliveries, Rows.summaries(db), transaction).all();
        }

        Plane start() {
            courier.start();
            return this;
        }
    }

    /** Nothing is secret here. */
    private static final class Open implements Sealing {
        @Override
        public String seal(String owner, String text) {
            return text;
        }

        @Override
        public String open(String owner, String sealed) {
            return sealed;
        }
    }

    /** None has a push address. */
    private static final class NoProjects implements Projects {
        @Override
        public List<Project> all() {
            return List.of();
        }

        @Override
        public Optional<Project> find(ProjectName name) {
            return Optional.empty();
        }

        @Override
        public Project get(ProjectName name) {
            throw new NoSuchElementException();
        }
    }

    Outboxes() {
        postgres = PostgresServer.start();
        DataSource source = postgres.migrated();
        db = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        receiver = Receiver.start();
    }

    @Override
    public void close() {
        planes.forEach(plane -> plane.courier.stop());
        receiver.close();
        postgres.close();
    }

    void channel(String project, String name, String url, NoticeEvent... events) {
        new ChannelRows(db, planes.get(0).documents)
                .write(new StoredChannel(
                        0,
                        project,
                        name,
                        ChannelKind.WEBHOOK,
                        new Channel(
                                ChannelKind.WEBHOOK,
                                Language.EN,
                                true,
                                events.length == 0 ? NoticeEvent.choosable() : List.of(events),
                                List.of(),
                                List.of(),
                                Map.of(),
                                null),
                        url,
                        "secret",
                        null));
    }

    DeploymentId started(Plane plane, String project, String service, @Nullable String environment) {
        return transaction.execute(status -> {
            DeploymentId id = Rows.insert(db, project, service, environment);
            plane.outbox.deployment(id, "RUNNING", null);
            return id;
        });
    }

    void ends(Plane plane, DeploymentId id, String state) {
        transaction.executeWithoutResult(status -> plane.outbox.deployment(id, state, "why"));
    }

    Delivery await(Delivery.State state) {
        waiting().until(() -> all().stream()
                .findFirst()
                .filter(first -> first.state() == state)
                .isPresent());
        return all().get(0);
    }

    static ConditionFactory waiting() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    List<Delivery> all() {
        return planes.get(0).deliveries.list(new NoticeRows.Filter(null, null, null, new String[] {"*"}), null, 100);
    }
}
