package io.dragline.journal;

import io.dragline.Columns;
import io.dragline.journal.StepRecord.CommandRecord;
import io.dragline.step.DeploymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is known of steps, with their commands. */
@Repository
class StepReader {
    private final JdbcClient db;

    StepReader(JdbcClient db) {
        this.db = db;
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

    static StepRecord read(ResultSet row, List<CommandRecord> commands) throws SQLException {
        return new StepRecord(
                row.getString("id"),
                row.getString("element"),
                row.getString("name"),
                row.getString("topic"),
                row.getString("server"),
                StepState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "ended_at"),
                Columns.instant(row, "next_at"),
                row.getString("error"),
                commands);
    }
}
