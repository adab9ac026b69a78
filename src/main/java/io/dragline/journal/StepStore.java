package io.dragline.journal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dragline.journal.StepRecord.CommandRecord;
import io.dragline.step.DeploymentId;
import io.dragline.step.Superseded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Steps and their commands. Every change of a step is an event too. */
@Repository
class StepStore {
    private final JdbcClient db;
    private final EventStore events;

    StepStore(JdbcClient db, EventStore events) {
        this.db = db;
        this.events = events;
    }

    /** @param attempt which of the step: a later one makes an earlier one void */
    record Begun(long step, int attempt) {}

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
        if (!newest) throw superseded(begun);
    }

    private static Superseded superseded(Begun begun) {
        return new Superseded("attempt " + begun.attempt() + " of step " + begun.step()
                + " is void: a later one has begun, perhaps on another control plane, and goes on with it");
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

    int nextCommand(long step) {
        return db.sql("select coalesce(max(number), 0) + 1 from command where step = :step")
                .param("step", step)
                .query(Integer.class)
                .single();
    }

    /** What may not be done is not told either. @throws Superseded a later attempt has begun */
    void command(Begun begun, int number, String text) {
        int told = db.sql("insert into command (step, number, text) select id, :number, :text from step"
                        + " where id = :step and attempts = :attempt")
                .param("step", begun.step())
                .param("attempt", begun.attempt())
                .param("number", number)
                .param("text", text)
                .update();
        if (told == 0) throw superseded(begun);
    }

    void exit(long step, int number, int code) {
        db.sql("update command set exit_code = :code where step = :step and number = :number")
                .param("code", code)
                .param("step", step)
                .param("number", number)
                .update();
    }

    List<StepRecord> list(DeploymentId deployment) {
        long number = Long.parseLong(deployment.value());
        Map<Long, List<CommandRecord>> commands = new HashMap<>();
        db.sql("select c.step, c.text, c.exit_code from command c join step s on s.id = c.step"
                        + " where s.deployment = :deployment order by c.step, c.number")
                .param("deployment", number)
                .query(row -> {
                    commands.computeIfAbsent(row.getLong("step"), id -> new ArrayList<>())
                            .add(new CommandRecord(row.getString("text"), (Integer) row.getObject("exit_code")));
                });
        return db.sql("select * from step where deployment = :deployment order by id")
                .param("deployment", number)
                .query((row, index) -> read(row, commands.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** The median over what was completed. */
    Map<String, Double> usualSeconds(List<DeploymentId> deployments) {
        Map<String, Double> usual = new HashMap<>();
        db.sql("select element, percentile_cont(0.5) within group (order by extract(epoch from ended_at - started_at))"
                        + " from step where deployment = any(:deployments) and state = 'COMPLETED' group by element")
                .param(
                        "deployments",
                        deployments.stream().map(id -> Long.valueOf(id.value())).toArray(Long[]::new))
                .query(row -> {
                    usual.put(row.getString(1), row.getDouble(2));
                });
        return usual;
    }

    private void tell(StepEvent event) {
        events.tell(event.deployment, "step", new StepNews("" + event.deployment, event.step));
    }

    private static StepEvent event(ResultSet row, int index) throws SQLException {
        return new StepEvent(row.getLong("deployment"), read(row, List.of()));
    }

    private record StepEvent(long deployment, StepRecord step) {}

    /** As the event stream tells it. */
    private record StepNews(
            String deployment, @JsonUnwrapped StepRecord step) {}

    private static StepRecord read(ResultSet row, List<CommandRecord> commands) throws SQLException {
        return new StepRecord(
                row.getString("id"),
                row.getString("element"),
                row.getString("name"),
                row.getString("topic"),
                row.getString("server"),
                StepState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                instant(row, "next_at"),
                row.getString("error"),
                commands);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
