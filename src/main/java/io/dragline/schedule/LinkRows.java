package io.dragline.schedule;

import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each service of a run served before it. */
@Repository
class LinkRows {
    private final JdbcClient db;

    LinkRows(JdbcClient db) {
        this.db = db;
    }

    /** A second time: what was kept first stays. */
    void keep(DeploymentId run, Before before) {
        db.sql("insert into chain_link (run, position, service, before, release)"
                        + " values (:run, :position, :service, :before, :release) on conflict do nothing")
                .param("run", RunRows.number(run))
                .param("position", before.position())
                .param("service", before.service().value())
                .param("before", before.deployment() == null ? null : RunRows.number(before.deployment()), Types.BIGINT)
                .param("release", before.release(), Types.INTEGER)
                .update();
    }

    List<Before> of(DeploymentId run) {
        return db.sql("select * from chain_link where run = :run order by position, service")
                .param("run", RunRows.number(run))
                .query((row, index) -> read(row))
                .list();
    }

    Before get(DeploymentId run, ServiceName service) {
        return of(run).stream()
                .filter(before -> before.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("run " + run + " has no service " + service
                        + "; its model must call freeze-chain before this step"));
    }

    /** False: a person has been told of it before, and wants another try. */
    boolean tell(DeploymentId run, ServiceName service, String undo) {
        return db.sql("update chain_link set told = :undo where run = :run and service = :service"
                                + " and told is distinct from :undo")
                        .param("undo", Long.valueOf(undo))
                        .param("run", RunRows.number(run))
                        .param("service", service.value())
                        .update()
                == 1;
    }

    private static Before read(ResultSet row) throws SQLException {
        String before = row.getString("before");
        return new Before(
                row.getInt("position"),
                new ServiceName(row.getString("service")),
                before == null ? null : new DeploymentId(before),
                row.getObject("release", Integer.class));
    }
}
