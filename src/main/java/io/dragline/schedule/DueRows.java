package io.dragline.schedule;

import io.dragline.step.DeploymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times that came. The database's clock is the judge: control planes may disagree. */
@Repository
class DueRows {
    private final JdbcClient db;

    DueRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * A time that came.
     *
     * @param run which it began; null: none, and {@code reason} says why
     */
    record Due(Instant due, @Nullable String run, @Nullable String reason) {}

    Instant now() {
        return db.sql("select clock_timestamp()").query(DueRows::time).single();
    }

    /**
     * Up to when this chain's times are settled; until the transaction ends nobody else is told.
     *
     * @param definition when it is another than last time, all before now is settled
     */
    Instant settled(Key key, String definition, Instant now) {
        in(key, "insert into chain_timer values (:project, :chain, :definition, :now) on conflict do nothing")
                .param("definition", definition)
                .param("now", at(now))
                .update();
        // a clock that was put back is no reason to sleep until it has caught up
        in(
                        key,
                        "update chain_timer set definition = :definition, settled = :now where project = :project"
                                + " and chain = :chain and (definition <> :definition or settled > :now)")
                .param("definition", definition)
                .param("now", at(now))
                .update();
        return in(key, "select settled from chain_timer where project = :project and chain = :chain for update")
                .query(DueRows::time)
                .single();
    }

    void settle(Key key, Instant until) {
        in(key, "update chain_timer set settled = :until where project = :project and chain = :chain")
                .param("until", at(until))
                .update();
    }

    /** False: it came before. One that was missed may still come in time, when a clock is put right. */
    boolean comes(Key key, Instant due, boolean missed) {
        return in(
                                key,
                                "insert into chain_due as d (project, chain, due, missed) values (:project, :chain, :due, :missed)"
                                        + " on conflict (project, chain, due) do update set missed = false, reason = null, at = now()"
                                        + " where d.missed and d.run is null and not excluded.missed")
                        .param("due", at(due))
                        .param("missed", missed)
                        .update()
                == 1;
    }

    void began(Key key, Instant due, DeploymentId run) {
        in(key, "update chain_due set run = :run where project = :project and chain = :chain and due = :due")
                .param("run", RunRows.number(run))
                .param("due", at(due))
                .update();
    }

    void passed(Key key, Instant due, String reason) {
        in(key, "update chain_due set reason = :reason where project = :project and chain = :chain and due = :due")
                .param("reason", reason)
                .param("due", at(due))
                .update();
    }

    /** The newest first. */
    List<Due> last(Key key, int limit) {
        return in(
                        key,
                        "select due, run, reason from chain_due where project = :project and chain = :chain"
                                + " order by due desc limit :limit")
                .param("limit", limit)
                .query((row, index) -> new Due(time(row, 0), row.getString("run"), row.getString("reason")))
                .list();
    }

    /** A run of the chain that has not ended. */
    Optional<String> open(Key key) {
        return in(
                        key,
                        "select id from chain_run where project = :project and chain = :chain and ended_at is null"
                                + " order by id limit 1")
                .query(String.class)
                .optional();
    }

    private JdbcClient.StatementSpec in(Key key, String sql) {
        return db.sql(sql)
                .param("project", key.project().value())
                .param("chain", key.chain().value());
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Instant time(ResultSet row, int index) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant();
    }
}
