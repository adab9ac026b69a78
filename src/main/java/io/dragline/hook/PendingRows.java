package io.dragline.hook;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries whose deployments are being started. */
@Repository
class PendingRows {
    private final JdbcClient db;
    private final DeliveryText text;

    PendingRows(JdbcClient db, DeliveryText text) {
        this.db = db;
        this.text = text;
    }

    /** In the order in which they came. */
    List<Delivery> of(String hook) {
        return db.sql("select d.*, d.outcomes as led_to from hook_delivery d where hook = :hook and verdict = 'PENDING'"
                        + " order by id")
                .param("hook", hook)
                .query((row, index) -> text.read(row))
                .list();
    }

    /** Hooks with deliveries that somebody accepted and did not finish. */
    List<String> abandoned() {
        return db.sql("select distinct hook from hook_delivery where verdict = 'PENDING'"
                        + " and received_at < now() - interval '5 seconds'")
                .query(String.class)
                .list();
    }

    /** Those of the deliveries for which the service is not decided yet, in their order. */
    List<Long> open(Collection<Long> ids, String service) {
        return db.sql("select id from hook_delivery where id = any(:ids) and verdict = 'PENDING'"
                        + " and outcomes->:service->>'how' is null order by id")
                .param("ids", ids.toArray(new Long[0]))
                .param("service", service)
                .query(Long.class)
                .list();
    }

    void outcome(Collection<Long> ids, String service, Outcome outcome) {
        db.sql("update hook_delivery set outcomes = outcomes || jsonb_build_object(:service::text, :outcome::jsonb)"
                        + " where id = any(:ids)")
                .param("service", service)
                .param("outcome", text.write(outcome))
                .param("ids", ids.toArray(new Long[0]))
                .update();
    }

    String deployment(long id, String service) {
        return db.sql("select coalesce(outcomes->:service->>'deployment', '') from hook_delivery where id = :id")
                .param("service", service)
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** A refused one may come again, so it is the first of none. */
    void settle(Collection<Long> ids, Verdict verdict, String reason) {
        db.sql("update hook_delivery set verdict = :verdict, reason = :reason"
                        + (verdict == Verdict.REFUSED ? ", number_key = null, digest_key = null" : "")
                        + " where id = any(:ids) and verdict = 'PENDING'")
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("ids", ids.toArray(new Long[0]))
                .update();
    }
}
