package io.dragline.notice;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on a real database, with control planes that come and die. */
class OutboxIT {
    private PostgresServer postgres;
    private JdbcClient db;
    private TransactionTemplate transaction;
    private Receiver receiver;
    private final List<Plane> planes = new ArrayList<>();

    /** What a control plane has of this package. */
    private final class Plane {
        final Documents documents = new Documents(new ObjectMapper().findAndRegisterModules());
        final NoticeRows deliveries = new NoticeRows(db, documents);
        final DueNotices pending = new DueNotices(db, deliveries);
        final ChannelRows channels = new ChannelRows(db, documents);
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
            round = new Round(channels, pending, dispatcher, transaction);
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

    @BeforeEach
    void start() {
        postgres = PostgresServer.start();
        DataSource source = postgres.migrated();
        db = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        receiver = Receiver.start();
    }

    @AfterEach
    void stop() {
        planes.forEach(plane -> plane.courier.stop());
        receiver.close();
        postgres.close();
    }

    private void channel(String project, String name, String url, NoticeEvent... events) {
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

    private DeploymentId started(Plane plane, String project, String service, @Nullable String environment) {
        return transaction.execute(status -> {
            DeploymentId id = Rows.insert(db, project, service, environment);
            plane.outbox.deployment(id, "RUNNING", null);
            return id;
        });
    }

    private void ends(Plane plane, DeploymentId id, String state) {
        transaction.executeWithoutResult(status -> plane.outbox.deployment(id, state, "why"));
    }

    private Delivery await(Delivery.State state) {
        waiting().until(() -> all().stream()
                .findFirst()
                .filter(first -> first.state() == state)
                .isPresent());
        return all().get(0);
    }

    private static ConditionFactory waiting() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    private List<Delivery> all() {
        return planes.get(0).deliveries.list(new NoticeRows.Filter(null, null, null, new String[] {"*"}), null, 100);
    }

    @Test
    void tellsWhoeverWantsToKnow() {
        Plane plane = new Plane().start();
        channel("shop", "all", receiver.address() + "/shop");
        channel("", "failures", receiver.address() + "/failures", NoticeEvent.DEPLOYMENT_FAILED);
        channel("other", "all", receiver.address() + "/other");

        DeploymentId id = started(plane, "shop", "api", "prod");
        assertThat(receiver.await(1).get(0).headers()).containsEntry("x-dragline-event", "deployment-started");
        plane.outbox.deployment(id, "RUNNING", null); // as after a window, or a retry
        ends(plane, id, "FAILED");

        assertThat(receiver.await(3))
                .extracting(request -> request.uri().getPath())
                .containsExactlyInAnyOrder("/shop", "/shop", "/failures");
        assertThat(receiver.requests().get(1).body()).contains("\"reason\":\"why\"", "\"service\":\"api\"");
        await(Delivery.State.DELIVERED);
        assertThat(db.sql("select count(*) from notice_fact").query(Long.class).single())
                .isZero();
    }

    @Test
    void whatDidNotHappenIsToldToNobody() {
        Plane plane = new Plane().start();
        channel("shop", "all", receiver.address());

        transaction.executeWithoutResult(status -> {
            plane.outbox.deployment(Rows.insert(db, "shop", "api", "prod"), "RUNNING", null);
            status.setRollbackOnly();
        });
        started(plane, "shop", "web", "prod");

        assertThat(receiver.await(1).get(0).body()).contains("\"service\":\"web\"");
        assertThat(all()).hasSize(1);
    }

    @Test
    void whatCannotBeReadHoldsUpNothingBehindIt() {
        Plane plane = new Plane();
        channel("shop", "all", receiver.address());
        db.sql("insert into notice_fact (deployment, document) values (1, '[]'::jsonb)")
                .update();
        plane.start();

        started(plane, "shop", "web", "prod");

        assertThat(receiver.await(1).get(0).body()).contains("\"service\":\"web\"");
        assertThat(db.sql("select count(*) from notice_fact").query(Long.class).single())
                .isZero();
    }

    /** Two versions share the database while one is updated. */
    @Test
    void readsWhatALaterVersionAdded() {
        Plane plane = new Plane();
        channel("shop", "all", receiver.address());
        db.sql("update notice_channel set document = document || '{\"later\": 1}'")
                .update();
        started(plane, "shop", "web", "prod");
        db.sql("update notice_fact set document = document || '{\"later\": 1}'").update();
        new Telling(plane.facts, plane.channels, plane.deliveries, Rows.summaries(db), transaction).all();
        db.sql("update notice_delivery set document = document || '{\"later\": 1}'")
                .update();

        plane.start();

        assertThat(receiver.await(1).get(0).body()).contains("\"service\":\"web\"");
    }

    @Test
    void keepsNothingWhereThereIsNoChannel() {
        Plane plane = new Plane();
        started(plane, "shop", "api", "prod");
        assertThat(db.sql("select count(*) from notice_fact").query(Long.class).single())
                .isZero();
    }

    @Test
    void twoControlPlanesDeliverEachNoticeOnce() {
        Plane one = new Plane();
        Plane two = new Plane();
        for (int i = 0; i < 4; i++) channel("shop", "c" + i, receiver.address() + "/" + i);
        List<DeploymentId> all = IntStream.range(0, 8)
                .mapToObj(i -> started(one, "shop", "s" + i, "prod"))
                .toList();
        one.start();
        two.start();
        all.forEach(id -> ends(two, id, "SUCCEEDED"));

        List<Receiver.Request> requests = receiver.await(64);
        await(Delivery.State.DELIVERED);
        assertThat(requests).hasSize(64);
        assertThat(requests.stream().map(request -> request.headers().get("x-dragline-delivery")))
                .doesNotHaveDuplicates();
        assertThat(receiver.requests()).hasSize(64);
    }

    @Test
    void triesAgainUntilItIsTaken() {
        Plane plane = new Plane().start();
        channel("shop", "all", receiver.address());
        receiver.answers(request -> new Receiver.Reply(receiver.requests().size() < 2 ? 500 : 204, ""));

        started(plane, "shop", "api", "prod");

        List<Receiver.Request> requests = receiver.await(2); // the pause of 5 s is the real one
        assertThat(requests.get(1).headers().get("x-dragline-delivery"))
                .isEqualTo(requests.get(0).headers().get("x-dragline-delivery"));
        Delivery delivery = await(Delivery.State.DELIVERED);
        assertThat(delivery.attempts()).isEqualTo(2);
        assertThat(delivery.reason()).isEqualTo("HTTP 204");
    }

    @Test
    void givesUpAfterADayAndAtOnceWhereTryingAgainIsNoUse() {
        Plane plane = new Plane();
        channel("shop", "all", receiver.address());
        receiver.answers(500, "");
        started(plane, "shop", "api", "prod");
        new Telling(plane.facts, plane.channels, plane.deliveries, Rows.summaries(db), transaction).all();
        db.sql("update notice_delivery set made_at = now() - interval '1 day'").update();
        plane.start();
        assertThat(await(Delivery.State.GIVEN_UP).reason())
                .isEqualTo("127.0.0.1 answered HTTP 500; given up after 24 h");

        receiver.answers(401, "");
        started(plane, "shop", "web", "prod");
        waiting().until(() -> all().size() >= 2);
        Delivery refused = await(Delivery.State.GIVEN_UP);
        assertThat(refused.attempts()).isEqualTo(1);
        assertThat(refused.reason()).contains("HTTP 401");
    }

    @Test
    void aPrivateAddressIsNotPostedToAndAnUnknownHostIsTriedAgain() {
        Plane plane = new Plane().start();
        channel("shop", "a", "https://10.255.255.1/");
        started(plane, "shop", "api", "prod");
        assertThat(await(Delivery.State.GIVEN_UP).reason()).contains("private network", "--outbound 10.255.255.1");

        db.sql("update notice_channel set url = 'https://no-such-host.invalid/'")
                .update();
        started(plane, "shop", "web", "prod");
        waiting().until(() -> all().size() >= 2 && all().get(0).reason() != null);
        assertThat(all().get(0).state()).isEqualTo(Delivery.State.PENDING);
        assertThat(all().get(0).reason()).contains("no name server knows the host no-such-host.invalid");
    }

    @Test
    void aReceiverThatHangsHoldsUpNoOther() {
        try (Receiver slow = Receiver.start()) {
            slow.hangs();
            Plane plane = new Plane().start();
            channel("shop", "a-slow", slow.address());
            channel("shop", "b-quick", receiver.address());

            for (int i = 0; i < 3; i++) started(plane, "shop", "s" + i, "prod");

            receiver.await(3);
            assertThat(slow.await(1)).hasSize(1);
        }
    }

    /** It was taken from the outbox, and then its control plane was no more. */
    @Test
    void anotherControlPlaneGoesOnWithWhatOneLeft() {
        Plane dead = new Plane();
        channel("shop", "all", receiver.address());
        started(dead, "shop", "api", "prod");
        new Telling(dead.facts, dead.channels, dead.deliveries, Rows.summaries(db), transaction).all();
        StoredChannel channel = dead.channels.all().get(0);
        Delivery taken = transaction.execute(status -> {
            assertThat(dead.channels.lease(channel)).isTrue();
            return dead.pending.take(channel.id()).orElseThrow();
        });
        Plane other = new Plane().start();
        started(other, "shop", "web", "prod");
        assertThat(receiver.requests()).isEmpty();

        // the lease runs out
        db.sql("update notice_channel set leased_until = now()").update();
        db.sql("update notice_delivery set next_at = now() where attempts = 1").update();
        other.courier.look();

        assertThat(receiver.await(2).stream().map(request -> request.headers().get("x-dragline-delivery")))
                .contains("" + taken.id());
        await(Delivery.State.DELIVERED);
        // one that only stood still says too late how it went
        dead.pending.retry(taken, java.time.Duration.ZERO, "too late");
        dead.pending.ended(taken, Delivery.State.GIVEN_UP, "too late");
        assertThat(all()).allMatch(each -> each.state() == Delivery.State.DELIVERED);
    }

    @Test
    void sendsNoFasterThanTheProviderTakesIt() {
        Plane plane = new Plane();
        channel("shop", "all", receiver.address());
        StoredChannel slack = new StoredChannel(
                plane.channels.all().get(0).id(), "shop", "all", ChannelKind.DINGTALK, null, null, null, null);
        int taken = 0;
        for (int i = 0; i < 30; i++) {
            if (plane.channels.lease(slack)) taken++;
            plane.channels.giveBack(slack.id());
        }
        assertThat(taken).isEqualTo(10);
        db.sql("update notice_channel set ready_at = ready_at - interval '1 minute'")
                .update();
        for (int i = 0; i < 30; i++) {
            if (plane.channels.lease(slack)) taken++;
            plane.channels.giveBack(slack.id());
        }
        assertThat(taken).isEqualTo(20);
    }

    @Test
    void ofSeveralStatesOfAProjectTheNewestGoes() {
        Plane plane = new Plane();
        ProjectName shop = new ProjectName("shop");
        for (int i = 1; i <= 3; i++) plane.outbox.push(shop, new DeploymentId("" + i));

        assertThat(all())
                .extracting(Delivery::state)
                .containsExactly(Delivery.State.PENDING, Delivery.State.REPLACED, Delivery.State.REPLACED);
        assertThat(all().get(0).notice().deployment()).isEqualTo("3");
    }

    @Test
    void forgetsWhatIsOld() {
        Plane plane = new Plane().start();
        channel("shop", "all", receiver.address());
        started(plane, "shop", "api", "prod");
        await(Delivery.State.DELIVERED);
        new Forgetting(db).old();
        assertThat(all()).hasSize(1);
        db.sql("update notice_delivery set ended_at = now() - interval '31 days'")
                .update();
        new Forgetting(db).old();
        assertThat(all()).isEmpty();
    }
}
