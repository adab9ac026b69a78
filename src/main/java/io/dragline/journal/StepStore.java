package io.dragline.journal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dragline.step.DeploymentId;
import io.dragline.step.Superseded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The attempts of steps and how they ended. Every change of a step is an event too. */
@Repository
class StepStore {
    private final JdbcClient db;
    private final EventStore events;

    StepStore(JdbcClient db, EventStore events) {
        this.db = db;
        this.events = events;
    }

    /** @param attempt which of the step: a later one makes an earlier one void */
    record Begun(long step, int attempt) {
        Superseded superseded() {
            return new Superseded("attempt " + attempt + " of step " + step
                    + " is void: a later one has begun, perhaps on another control plane, and goes on with it");
        }
    }

    @Transactional
    public Begun begin(TaskStart start) {
        StepEvent begun = db.sql(
                        "insert into step as s (deployment, task, element, name, topic, server, state, attempts, started_at)"
                                + " values (:deployment, :task, :element, :name, :topic, :server, 'RUNNING', 1, clock_timestamp())"
                                + " on conflict (task) do update set state = 'RUNNING', attempts = s.attempts + 1, next_at = null,"
                                + " ended_at = null returning *")
                .param("deployment", Long.parseLong(start.deployment().value()))
                .param("task", start.task())
                .param("element", start.element())
                .param("name", start.name())
                .param("topic", start.topic())
                .param("server", start.server())
                .query(StepStore::event)
                .single();
        tell(begun);
        return new Begun(Long.parseLong(begun.step.id()), begun.step.attempts());
    }

    /** The end of an attempt that was superseded is nobody's concern. */
    @Transactional
    public void end(Begun begun, StepState state, @Nullable String error) {
        db.sql("update step set state = :state, error = :error, ended_at = now(), next_at = null"
                        + " where id = :id and attempts = :attempt returning *")
                .param("state", state.name())
                .param("error", error)
                .param("id", begun.step())
                .param("attempt", begun.attempt())
                .query(StepStore::event)
                .list()
                .forEach(this::tell);
    }

    @Transactional
    public void retries(Begun begun, String error, Instant next) {
        db.sql("update step set error = :error, next_at = :next where id = :id and attempts = :attempt returning *")
                .param("error", error)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("id", begun.step())
                .param("attempt", begun.attempt())
                .query(StepStore::event)
                .list()
                .forEach(this::tell);
    }

    /** @throws Superseded a later attempt has begun */
    void mayAct(Begun begun) {
        boolean newest = db.sql("select count(*) from step where id = :id and attempts = :attempt")
                        .param("id", begun.step())
                        .param("attempt", begun.attempt())
                        .query(Integer.class)
                        .single()
                == 1;
        if (!newest) throw begun.superseded();
    }

    /** Only what was completed, or let pass, can be undone. */
    @Transactional
    public void undone(DeploymentId deployment, String element, @Nullable String server) {
        db.sql("update step set state = 'UNDONE' where deployment = :deployment and element = :element"
                        + " and (:server::text is null or server is null or server = :server)"
                        + " and state in ('COMPLETED', 'SKIPPED') returning *")
                .param("deployment", Long.parseLong(deployment.value()))
                .param("element", element)
                .param("server", server)
                .query(StepStore::event)
                .list()
                .forEach(this::tell);
    }

    private void tell(StepEvent event) {
        events.tell(event.deployment, "step", new StepNews("" + event.deployment, event.step));
    }

    private static StepEvent event(ResultSet row, int index) throws SQLException {
        return new StepEvent(row.getLong("deployment"), StepReader.read(row, List.of()));
    }

    private record StepEvent(long deployment, StepRecord step) {}

    /** As the event stream tells it. */
    private record StepNews(
            String deployment, @JsonUnwrapped StepRecord step) {}
}
