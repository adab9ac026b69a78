package io.dragline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.servers.PostgresServer;
import io.dragline.step.DeploymentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may start on which services, on a real database. */
class ReservationsIT {
    private static final PostgresServer POSTGRES = PostgresServer.start();
    private static final DataSource DATABASE = POSTGRES.migrated();
    private static final ProjectName SHOP = new ProjectName("shop");
    private static final EnvironmentName PROD = new EnvironmentName("prod");

    private final JdbcClient db = JdbcClient.create(DATABASE);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
    private final DeploymentRows rows = new DeploymentRows(db);
    private final QueueRows queue = new QueueRows(db);
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final Reservations reservations = new Reservations(
            db, new AfterEnd(beans.getBeanProvider(Queue.class), beans.getBeanProvider(EndOfDeployment.class)));

    @AfterAll
    static void stopDatabase() {
        POSTGRES.close();
    }

    @BeforeEach
    void empty() {
        db.sql("truncate deployment, reservation").update();
    }

    private <T> T in(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private DeploymentId run(String... services) {
        return in(() -> {
            DeploymentId id = reservations.number();
            reservations.ask(
                    id, SHOP, PROD, Stream.of(services).map(ServiceName::new).toList());
            return id;
        });
    }

    private boolean take(DeploymentId run) {
        return in(() -> reservations.take(run, SHOP, PROD));
    }

    private void end(DeploymentId run) {
        transaction.executeWithoutResult(status -> reservations.giveBack(run));
    }

    private DeploymentId deploy(String service) {
        return deploy(service, null);
    }

    private DeploymentId deploy(String service, @Nullable DeploymentId run) {
        var request = new DeploymentRequest(
                SHOP, new ServiceName(service), PROD, Kind.DEPLOY, 1, null, null, null, null, null, null);
        return rows.insert(request, "{}", "deploy", "ann", new Origin("cli", run, run == null ? null : service));
    }

    private boolean start(DeploymentId deployment) {
        return in(() -> reservations.lets(rows.get(deployment)) && queue.started(deployment));
    }

    private void finish(DeploymentId deployment) {
        rows.ended(deployment, State.SUCCEEDED, null, Map.of());
    }

    @Test
    void aRunWaitsUntilNothingIsUnderWayOnAnyOfItsServices() {
        DeploymentId before = deploy("web");
        assertThat(start(before)).isTrue();
        DeploymentId run = run("api", "web");

        assertThat(take(run)).isFalse();
        finish(before);
        assertThat(take(run)).isTrue();
    }

    @Test
    void whoCameFirstGoesFirst() {
        DeploymentId before = deploy("api");
        DeploymentId run = run("api", "web");
        DeploymentId after = deploy("web");

        assertThat(queue.startable()).containsExactly(before);
        assertThat(start(after)).isFalse();
        assertThat(take(run)).isFalse();
        assertThat(start(before)).isTrue();
        finish(before);
        assertThat(take(run)).isTrue();
        assertThat(start(after)).isFalse();
        assertThat(reservations.holder(rows.get(after))).contains(run.value());
        end(run);
        assertThat(start(after)).isTrue();
    }

    @Test
    void onlyItsOwnDeploymentsStartWhileARunHasItsTurn() {
        DeploymentId run = run("api", "web");
        assertThat(take(run)).isTrue();
        DeploymentId foreign = deploy("web");
        DeploymentId waiting = run("web");
        DeploymentId own = deploy("web", run);

        assertThat(queue.startable()).containsExactly(own);
        assertThat(start(foreign)).isFalse();
        assertThat(take(waiting)).isFalse();
        assertThat(start(own)).isTrue();
    }

    @Test
    void otherServicesAndEnvironmentsAreNotHeldUp() {
        DeploymentId run = run("api", "web");
        assertThat(take(run)).isTrue();

        assertThat(start(deploy("redis"))).isTrue();
        assertThat(take(run("db", "cache"))).isTrue();
    }

    /** Random runs and deployments over few services: whoever could start does, and all come to their end. */
    @Test
    void nobodyWaitsForEver() {
        Random random = new Random(7);
        List<String> services = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        Map<DeploymentId, List<String>> waiting = new HashMap<>();
        Map<DeploymentId, List<String>> running = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            Collections.shuffle(services, random);
            List<String> some = List.copyOf(services.subList(0, random.nextInt(4)));
            if (some.isEmpty()) waiting.put(deploy(services.get(0)), List.of(services.get(0)));
            else waiting.put(run(some.toArray(String[]::new)), some);
        }
        Set<DeploymentId> runs = new HashSet<>();
        while (!waiting.isEmpty()) {
            List<DeploymentId> ids = new ArrayList<>(waiting.keySet());
            Collections.shuffle(ids, random);
            for (DeploymentId id : ids) {
                boolean single = rows.find(id).isPresent();
                if (!single) runs.add(id);
                if (single ? start(id) : take(id)) running.put(id, waiting.remove(id));
            }
            List<String> busy = running.values().stream().flatMap(List::stream).toList();
            assertThat(busy).as("two at once").doesNotHaveDuplicates();
            assertThat(running).as("all wait for each other: " + waiting).isNotEmpty();
            DeploymentId done = List.copyOf(running.keySet()).get(random.nextInt(running.size()));
            running.remove(done);
            if (runs.contains(done)) end(done);
            else finish(done);
        }
    }
}
