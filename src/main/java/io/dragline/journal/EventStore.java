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
        db.sql("with l as (select pg_advisory_xact_lock(" + LOCK + "))"
                        + " insert into event (deployment, kind, payload, first_line)"
                        + " select :deployment::bigint, :kind::text, :payload::text, :first::bigint from l")
                .param("deployment", deployment)
                .param("kind", kind)
                .param("payload", payload)
                .param("first", firstLine)
                .update();
        AfterCommit.run(() -> bell.ring(deployment));
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

    /** @param payload null for output, whose lines are in the chunk */
    record Event(
            long id,
            long deployment,
            String kind,
            @Nullable String payload,
            @Nullable Long firstLine) {}
}
