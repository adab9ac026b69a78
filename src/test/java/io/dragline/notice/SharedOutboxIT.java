package io.dragline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.notice.Outboxes.Plane;
import io.dragline.servers.Receiver;
import io.dragline.step.DeploymentId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several control planes with one outbox. */
class SharedOutboxIT {
    private final Outboxes outbox = new Outboxes();

    @AfterEach
    void stop() {
        outbox.close();
    }

    @Test
    void twoControlPlanesDeliverEachNoticeOnce() {
        Plane one = outbox.new Plane();
        Plane two = outbox.new Plane();
        for (int i = 0; i < 4; i++) outbox.channel("shop", "c" + i, outbox.receiver.address() + "/" + i);
        List<DeploymentId> all = IntStream.range(0, 8)
                .mapToObj(i -> outbox.started(one, "shop", "s" + i, "prod"))
                .toList();
        one.start();
        two.start();
        all.forEach(id -> outbox.ends(two, id, "SUCCEEDED"));

        List<Receiver.Request> requests = outbox.receiver.await(64);
        outbox.await(Delivery.State.DELIVERED);
        assertThat(requests).hasSize(64);
        assertThat(requests.stream().map(request -> request.headers().get("x-dragline-delivery")))
                .doesNotHaveDuplicates();
        assertThat(outbox.receiver.requests()).hasSize(64);
    }

    /** It was taken from the outbox, and then its control plane was no more. */
    @Test
    void anotherControlPlaneGoesOnWithWhatOneLeft() {
        Plane dead = outbox.new Plane();
        outbox.channel("shop", "all", outbox.receiver.address());
        outbox.started(dead, "shop", "api", "prod");
        dead.tell();
        StoredChannel channel = dead.channels.all().get(0);
        Claim taken = outbox.transaction.execute(status -> {
            assertThat(dead.leases.take(channel)).isPresent();
            return dead.pending.take(channel.id()).orElseThrow();
        });
        Plane other = outbox.new Plane().start();
        outbox.started(other, "shop", "web", "prod");
        assertThat(outbox.receiver.requests()).isEmpty();

        // the lease runs out
        outbox.db.sql("update notice_channel set leased_until = now()").update();
        outbox.db
                .sql("update notice_delivery set next_at = now() where attempts = 1")
                .update();
        other.courier.look();

        assertThat(outbox.receiver.await(2).stream()
                        .map(request -> request.headers().get("x-dragline-delivery")))
                .contains("" + taken.id());
        outbox.await(Delivery.State.DELIVERED);
        // one that only stood still says too late how it went
        dead.pending.retry(taken, Duration.ZERO, "too late");
        dead.pending.ended(taken, Delivery.State.GIVEN_UP, "too late");
        assertThat(outbox.all()).allMatch(each -> each.state() == Delivery.State.DELIVERED);
    }

    /** It stood still for so long that another one went on. */
    @Test
    void givesBackNoLeaseThatIsAnothersByNow() {
        Plane still = outbox.new Plane();
        outbox.channel("shop", "all", outbox.receiver.address());
        StoredChannel channel = still.channels.all().get(0);
        Leases.Lease ranOut = still.leases.take(channel).orElseThrow();
        outbox.db
                .sql("update notice_channel set leased_until = now(), ready_at = now() - interval '1 hour'")
                .update();
        Plane other = outbox.new Plane();
        Leases.Lease lease = other.leases.take(channel).orElseThrow();

        still.leases.giveBack(ranOut);
        assertThat(isLeased()).isTrue();
        other.leases.giveBack(lease);
        assertThat(isLeased()).isFalse();
    }

    private boolean isLeased() {
        return outbox.db
                .sql("select leased_until > now() from notice_channel")
                .query(Boolean.class)
                .single();
    }

    @Test
    void bringsWhatIsOnItsWayToItsEndBeforeItStops() throws Exception {
        Plane plane = outbox.new Plane().start();
        outbox.channel("shop", "all", outbox.receiver.address());
        CountDownLatch door = new CountDownLatch(1);
        outbox.receiver.answers(request -> {
            awaitOpen(door);
            return new Receiver.Reply(204, "");
        });
        outbox.started(plane, "shop", "api", "prod");
        outbox.started(plane, "shop", "web", "prod");
        outbox.receiver.await(1);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(plane.courier::stop);
        Outboxes.waiting().until(() -> !plane.courier.isRunning());
        door.countDown();
        stopped.get(60, TimeUnit.SECONDS);

        assertThat(outbox.all())
                .extracting(Delivery::state)
                .as("the newest first")
                .containsExactly(Delivery.State.PENDING, Delivery.State.DELIVERED);
        assertThat(isLeased()).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("notice"));
    }

    private static void awaitOpen(CountDownLatch door) {
        try {
            door.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
