package io.dragline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.deployment.Rows;
import io.dragline.notice.Outboxes.Plane;
import io.dragline.project.ProjectName;
import io.dragline.step.DeploymentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes into the outbox, and out of it again. */
class OutboxIT {
    private final Outboxes outbox = new Outboxes();

    @AfterEach
    void stop() {
        outbox.close();
    }

    @Test
    void tellsWhoeverWantsToKnow() {
        Plane plane = outbox.new Plane().start();
        outbox.channel("shop", "all", outbox.receiver.address() + "/shop");
        outbox.channel("", "failures", outbox.receiver.address() + "/failures", NoticeEvent.DEPLOYMENT_FAILED);
        outbox.channel("other", "all", outbox.receiver.address() + "/other");

        DeploymentId id = outbox.started(plane, "shop", "api", "prod");
        assertThat(outbox.receiver.await(1).get(0).headers()).containsEntry("x-dragline-event", "deployment-started");
        plane.outbox.deployment(id, "RUNNING", null); // as after a window, or a retry
        outbox.ends(plane, id, "FAILED");

        assertThat(outbox.receiver.await(3))
                .extracting(request -> request.uri().getPath())
                .containsExactlyInAnyOrder("/shop", "/shop", "/failures");
        assertThat(outbox.receiver.requests().get(1).body()).contains("\"reason\":\"why\"", "\"service\":\"api\"");
        outbox.await(Delivery.State.DELIVERED);
        assertThat(outbox.db
                        .sql("select count(*) from notice_fact")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatDidNotHappenIsToldToNobody() {
        Plane plane = outbox.new Plane().start();
        outbox.channel("shop", "all", outbox.receiver.address());

        outbox.transaction.executeWithoutResult(status -> {
            plane.outbox.deployment(Rows.insert(outbox.db, "shop", "api", "prod"), "RUNNING", null);
            status.setRollbackOnly();
        });
        outbox.started(plane, "shop", "web", "prod");

        assertThat(outbox.receiver.await(1).get(0).body()).contains("\"service\":\"web\"");
        assertThat(outbox.all()).hasSize(1);
    }

    @Test
    void whatCannotBeReadHoldsUpNothingBehindIt() {
        Plane plane = outbox.new Plane();
        outbox.channel("shop", "all", outbox.receiver.address());
        outbox.db
                .sql("insert into notice_fact (deployment, document) values (1, '[]'::jsonb)")
                .update();
        plane.start();

        outbox.started(plane, "shop", "web", "prod");

        assertThat(outbox.receiver.await(1).get(0).body()).contains("\"service\":\"web\"");
        assertThat(outbox.db
                        .sql("select count(*) from notice_fact")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDeliveryThatCannotBeReadHoldsUpNothingBehindIt() {
        Plane plane = outbox.new Plane();
        outbox.channel("shop", "all", outbox.receiver.address());
        outbox.started(plane, "shop", "api", "prod");
        plane.tell();
        outbox.db.sql("update notice_delivery set document = '[]'").update();
        plane.start();

        outbox.started(plane, "shop", "web", "prod");

        assertThat(outbox.receiver.await(1).get(0).body()).contains("\"service\":\"web\"");
        Outboxes.waiting().until(() -> readLater() == 1);
        assertThat(outbox.all()).extracting(each -> each.notice().service()).containsExactly("web");
    }

    /** Perhaps a later version wrote it, which shares the database while one is updated. */
    private long readLater() {
        return outbox.db
                .sql("select count(*) from notice_delivery where state = 'PENDING' and attempts > 0"
                        + " and next_at > now() and reason like 'what is stored cannot be read%'")
                .query(Long.class)
                .single();
    }

    @Test
    void aChannelThatCannotBeReadDeafensNoOther() {
        Plane plane = outbox.new Plane();
        outbox.channel("shop", "broken", outbox.receiver.address());
        outbox.db.sql("update notice_channel set document = '[]'").update();
        outbox.channel("shop", "whole", outbox.receiver.address());
        plane.start();

        outbox.started(plane, "shop", "web", "prod");

        assertThat(outbox.receiver.await(1).get(0).body()).contains("\"service\":\"web\"");
    }

    /** Two versions share the database while one is updated. */
    @Test
    void readsWhatALaterVersionAdded() {
        Plane plane = outbox.new Plane();
        outbox.channel("shop", "all", outbox.receiver.address());
        outbox.db
                .sql("update notice_channel set document = document || '{\"later\": 1}'")
                .update();
        outbox.started(plane, "shop", "web", "prod");
        outbox.db
                .sql("update notice_fact set document = document || '{\"later\": 1}'")
                .update();
        plane.tell();
        outbox.db
                .sql("update notice_delivery set document = document || '{\"later\": 1}'")
                .update();

        plane.start();

        assertThat(outbox.receiver.await(1).get(0).body()).contains("\"service\":\"web\"");
    }

    @Test
    void keepsNothingWhereThereIsNoChannel() {
        Plane plane = outbox.new Plane();
        outbox.started(plane, "shop", "api", "prod");
        assertThat(outbox.db
                        .sql("select count(*) from notice_fact")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void ofSeveralStatesOfAProjectTheNewestGoes() {
        Plane plane = outbox.new Plane();
        ProjectName shop = new ProjectName("shop");
        for (int i = 1; i <= 3; i++) plane.outbox.push(shop, new DeploymentId("" + i));

        assertThat(outbox.all())
                .extracting(Delivery::state)
                .containsExactly(Delivery.State.PENDING, Delivery.State.REPLACED, Delivery.State.REPLACED);
        assertThat(outbox.all().get(0).notice().deployment()).isEqualTo("3");
    }

    @Test
    void forgetsWhatIsOld() {
        Plane plane = outbox.new Plane().start();
        outbox.channel("shop", "all", outbox.receiver.address());
        outbox.started(plane, "shop", "api", "prod");
        outbox.await(Delivery.State.DELIVERED);
        new Forgetting(outbox.db).old();
        assertThat(outbox.all()).hasSize(1);
        outbox.db
                .sql("update notice_delivery set ended_at = now() - interval '31 days'")
                .update();
        new Forgetting(outbox.db).old();
        assertThat(outbox.all()).isEmpty();
    }
}
