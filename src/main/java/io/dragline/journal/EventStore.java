package io.dragline.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.AfterCommit;
import io.dragline.step.DeploymentId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events in the order of their commits: a lock makes later numbers commit later, so that no reader misses one. */
@Repository
class EventStore {
    private static final long LOCK = 0x647261676c696e65L; // "dragline"

    private final JdbcClient db;
    private final ObjectMapper json;
    private final Bell bell;
    private final EventBatch.Sink sink = this::write;

    EventStore(JdbcClient db, ObjectMapper json, Bell bell) {
        this.db = db;
        this.json = json;
        this.bell = bell;
    }

    void tell(long deployment, String kind, Object payload) {
        try {
            insert(deployment, kind, json.writeValueAsString(payload), null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of kind " + kind + " cannot be written", e);
        }
    }

    void output(DeploymentId deployment, long firstLine) {
        insert(Long.parseLong(deployment.value()), "output", null, firstLine);
    }

    private void insert(long deployment, String kind, @Nullable String payload, @Nullable Long firstLine) {
        EventBatch.add(new Told(deployment, kind, payload, firstLine), sink);
        AfterCommit.run(() -> bell.ring(deployment));
    }

    /** At the very end of a transaction, since the lock holds up all others that have something to tell. */
    private void write(List<Told> events) {
        db.sql("with l as (select pg_advisory_xact_lock(" + LOCK + "))"
                        + " insert into event (deployment, kind, payload, first_line)"
                        + " select e.deployment, e.kind, e.payload, e.first_line from l,"
                        + " unnest(:deployments::bigint[], :kinds::text[], :payloads::text[], :lines::bigint[])"
                        + " with ordinality as e (deployment, kind, payload, first_line, number) order by e.number")
                .param("deployments", events.stream().map(Told::deployment).toArray(Long[]::new))
                .param("kinds", events.stream().map(Told::kind).toArray(String[]::new))
                .param("payloads", events.stream().map(Told::payload).toArray(String[]::new))
                .param("lines", events.stream().map(Told::firstLine).toArray(Long[]::new))
                .update();
    }

    /** @param scope whose events */
    List<Event> after(long last, EventScope scope, int limit) {
        return db.sql("select id, deployment, kind, payload, first_line from event"
                        + " where id > :last and (:deployment::bigint is null or deployment = :deployment)"
                        + " and (kind <> 'output' or :all or deployment = any(:output))"
                        + " order by id limit :limit")
                .param("last", last)
                .param("deployment", scope.deployment())
                .param("all", scope.output() == null)
                .param("output", scope.outputOf())
                .param("limit", limit)
                .query(Event.class)
                .list();
    }

    long newest() {
        return db.sql("select coalesce(max(id), 0) from event")
                .query(Long.class)
                .single();
    }

    void forgetOlderThan(Duration age) {
        db.sql("delete from event where at < now() - make_interval(secs => :seconds)")
                .param("seconds", age.toSeconds())
                .update();
    }

    /** An event without its number. */
    record Told(
            long deployment,
            String kind,
            @Nullable String payload,
            @Nullable Long firstLine) {}

    /** @param payload null for output, whose lines are in the chunk */
    record Event(
            long id,
            long deployment,
            String kind,
            @Nullable String payload,
            @Nullable Long firstLine) {}
}
