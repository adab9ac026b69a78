package io.dragline.hook;

import io.dragline.Columns;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of deliveries. */
@Repository
class DeliveryRows {
    private static final String SELECT =
            "select d.*, coalesce(first.outcomes, d.outcomes) as led_to from hook_delivery d"
                    + " left join hook_delivery first on first.id = d.same_as ";

    private final JdbcClient db;
    private final DeliveryText text;

    DeliveryRows(JdbcClient db, DeliveryText text) {
        this.db = db;
        this.text = text;
    }

    /** Until the transaction ends nobody else decides about this hook, on no control plane. */
    void lock(String hook) {
        db.sql("select id from hook where id = :hook for update")
                .param("hook", hook)
                .query(String.class)
                .optional();
    }

    /** Those of the keys that were taken, and by which delivery. */
    Map<String, Long> taken(String hook, Collection<String> keys) {
        Map<String, Long> taken = new HashMap<>();
        if (keys.isEmpty()) return taken;
        String[] wanted = keys.toArray(new String[0]);
        db.sql("select id, number_key as key from hook_delivery where hook = :hook and number_key = any(:keys)"
                        + " union all"
                        + " select id, digest_key from hook_delivery where hook = :hook and digest_key = any(:keys)")
                .param("hook", hook)
                .param("keys", wanted)
                .query(row -> {
                    taken.put(row.getString("key"), row.getLong("id"));
                });
        return taken;
    }

    /** By {@link Latest#key}. */
    Map<String, Latest> latest(String hook, Collection<String> refs) {
        Map<String, Latest> latest = new HashMap<>();
        db.sql("select distinct on (ref, service) ref, service, before, after, happened_at from (select * from"
                        + " hook_delivery where hook = :hook and ref = any(:refs) and verdict in ('PENDING', 'STARTED',"
                        + " 'JOINED') order by id desc limit 500) d, jsonb_object_keys(d.outcomes) service"
                        + " order by ref, service, id desc")
                .param("hook", hook)
                .param("refs", refs.toArray(new String[0]))
                .query(row -> {
                    latest.put(
                            Latest.key(row.getString("ref"), row.getString("service")),
                            new Latest(
                                    row.getString("before"),
                                    row.getString("after"),
                                    Columns.instant(row, "happened_at")));
                });
        return latest;
    }

    long insert(Arrival arrival, Judged judged) {
        Push push = judged.push();
        Map<String, Outcome> open = new LinkedHashMap<>();
        judged.services().forEach(service -> open.put(service.value(), Outcome.OPEN));
        boolean isFirst = judged.sameAs() == null;
        return db.sql(
                        "insert into hook_delivery (hook, origin, by_user, number, event, headers, pushes, ref, before,"
                                + " after, happened_at, verdict, reason, outcomes, same_as, number_key, digest_key)"
                                + " values (:hook, :origin, :by, :number, :event, :headers::jsonb, :pushes::jsonb, :ref, :before,"
                                + " :after, :at, :verdict, :reason, :outcomes::jsonb, :same, :numberKey, :digestKey) returning id")
                .param("hook", arrival.hook())
                .param("origin", arrival.origin().name())
                .param("by", arrival.by())
                .param("number", arrival.number())
                .param("event", arrival.told().event())
                .param("headers", text.write(arrival.headers()))
                .param("pushes", text.write(isFirst ? arrival.told().pushes() : List.of()))
                .param("ref", push == null ? null : push.ref())
                .param("before", push == null ? null : push.before())
                .param("after", push == null ? null : push.after())
                .param(
                        "at",
                        push == null || push.at() == null ? null : push.at().atOffset(ZoneOffset.UTC))
                .param("verdict", judged.verdict().name())
                .param("reason", judged.reason())
                .param("outcomes", text.write(open))
                .param("same", judged.sameAs())
                .param("numberKey", isFirst ? arrival.numberKey() : null)
                .param("digestKey", isFirst ? arrival.digestKey() : null)
                .query(Long.class)
                .single();
    }

    List<Delivery> all(Collection<Long> ids) {
        return db.sql(SELECT + "where d.id = any(:ids) order by d.id")
                .param("ids", ids.toArray(new Long[0]))
                .query((row, index) -> text.read(row))
                .list();
    }

    Optional<Delivery> find(String hook, long id) {
        return db.sql(SELECT + "where d.hook = :hook and d.id = :id")
                .param("hook", hook)
                .param("id", id)
                .query((row, index) -> text.read(row))
                .optional();
    }

    /** The newest first. */
    List<Delivery> list(String hook, @Nullable Long before, int limit) {
        return db.sql(SELECT + "where d.hook = :hook and (:before::bigint is null or d.id < :before)"
                        + " order by d.id desc limit :limit")
                .param("hook", hook)
                .param("before", before)
                .param("limit", limit)
                .query((row, index) -> text.read(row))
                .list();
    }
}
