package io.dragline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.notice.Outboxes.Plane;
import io.dragline.servers.Receiver;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sending until it is taken, or is no use. */
class DeliveryIT {
    private final Outboxes outbox = new Outboxes();

    @AfterEach
    void stop() {
        outbox.close();
    }

    @Test
    void triesAgainUntilItIsTaken() {
        Plane plane = outbox.new Plane().start();
        outbox.channel("shop", "all", outbox.receiver.address());
        outbox.receiver.answers(
                request -> new Receiver.Reply(outbox.receiver.requests().size() < 2 ? 500 : 204, ""));

        outbox.started(plane, "shop", "api", "prod");

        List<Receiver.Request> requests = outbox.receiver.await(2); // the pause of 5 s is the real one
        assertThat(requests.get(1).headers().get("x-dragline-delivery"))
                .isEqualTo(requests.get(0).headers().get("x-dragline-delivery"));
        Delivery delivery = outbox.await(Delivery.State.DELIVERED);
        assertThat(delivery.attempts()).isEqualTo(2);
        assertThat(delivery.reason()).isEqualTo("HTTP 204");
    }

    @Test
    void givesUpAfterADayAndAtOnceWhereTryingAgainIsNoUse() {
        Plane plane = outbox.new Plane();
        outbox.channel("shop", "all", outbox.receiver.address());
        outbox.receiver.answers(500, "");
        outbox.started(plane, "shop", "api", "prod");
        plane.tell();
        outbox.db
                .sql("update notice_delivery set made_at = now() - interval '1 day'")
                .update();
        plane.start();
        assertThat(outbox.await(Delivery.State.GIVEN_UP).reason())
                .isEqualTo("127.0.0.1 answered HTTP 500; given up after 24 h");

        outbox.receiver.answers(401, "");
        outbox.started(plane, "shop", "web", "prod");
        Outboxes.waiting().until(() -> outbox.all().size() >= 2);
        Delivery refused = outbox.await(Delivery.State.GIVEN_UP);
        assertThat(refused.attempts()).isEqualTo(1);
        assertThat(refused.reason()).contains("HTTP 401");
    }

    @Test
    void aPrivateAddressIsNotPostedToAndAnUnknownHostIsTriedAgain() {
        Plane plane = outbox.new Plane().start();
        outbox.channel("shop", "a", "https://10.255.255.1/");
        outbox.started(plane, "shop", "api", "prod");
        assertThat(outbox.await(Delivery.State.GIVEN_UP).reason())
                .contains("private network", "--outbound 10.255.255.1");

        outbox.db
                .sql("update notice_channel set url = 'https://no-such-host.invalid/'")
                .update();
        outbox.started(plane, "shop", "web", "prod");
        Outboxes.waiting()
                .until(() -> outbox.all().size() >= 2 && outbox.all().get(0).reason() != null);
        assertThat(outbox.all().get(0).state()).isEqualTo(Delivery.State.PENDING);
        assertThat(outbox.all().get(0).reason()).contains("no name server knows the host no-such-host.invalid");
    }

    @Test
    void aReceiverThatHangsHoldsUpNoOther() {
        try (Receiver slow = Receiver.start()) {
            slow.hangs();
            Plane plane = outbox.new Plane().start();
            outbox.channel("shop", "a-slow", slow.address());
            outbox.channel("shop", "b-quick", outbox.receiver.address());

            for (int i = 0; i < 3; i++) outbox.started(plane, "shop", "s" + i, "prod");

            outbox.receiver.await(3);
            assertThat(slow.await(1)).hasSize(1);
        }
    }

    @Test
    void sendsNoFasterThanTheProviderTakesIt() {
        Plane plane = outbox.new Plane();
        outbox.channel("shop", "all", outbox.receiver.address());
        StoredChannel slack = new StoredChannel(
                plane.channels.all().get(0).id(), "shop", "all", ChannelKind.DINGTALK, null, null, null, null);
        int taken = 0;
        for (int i = 0; i < 30; i++) {
            Optional<Leases.Lease> lease = plane.leases.take(slack);
            lease.ifPresent(plane.leases::giveBack);
            if (lease.isPresent()) taken++;
        }
        assertThat(taken).isEqualTo(10);
        outbox.db
                .sql("update notice_channel set ready_at = ready_at - interval '1 minute'")
                .update();
        for (int i = 0; i < 30; i++) {
            Optional<Leases.Lease> lease = plane.leases.take(slack);
            lease.ifPresent(plane.leases::giveBack);
            if (lease.isPresent()) taken++;
        }
        assertThat(taken).isEqualTo(20);
    }
}
