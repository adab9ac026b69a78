package io.dragline.deployment;

import io.dragline.step.DeploymentId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of deployments as the queue that it is: whose turn it is, and leaving it. */
@Repository
class QueueRows {
    private final JdbcClient db;

    QueueRows(JdbcClient db) {
        this.db = db;
    }

    /** The oldest of each queue that nothing holds up. */
    List<DeploymentId> startable() {
        return db.sql("select min(id) from deployment_ready group by project, service, environment order by 1")
                .query((row, index) -> new DeploymentId(row.getString(1)))
                .list();
    }

    int position(DeploymentRow row) {
        return db.sql(
                        "select count(*) from deployment where state in ('QUEUED', 'STARTED') and project = :project"
                                + " and service = :service and coalesce(environment, '') = coalesce(:environment::text, '') and id < :id")
                .param("project", row.project())
                .param("service", row.service())
                .param("environment", row.environment())
                .param("id", row.id())
                .query(Integer.class)
                .single();
    }

    /** False: another control plane was first. */
    boolean started(DeploymentId id) {
        return db.sql("update deployment set state = 'STARTED', started_at = now() where id = :id and state = 'QUEUED'")
                        .param("id", Long.parseLong(id.value()))
                        .update()
                == 1;
    }

    /** False: it has started meanwhile, or ended. */
    boolean dequeued(DeploymentId id, State state, String reason) {
        return db.sql("update deployment set state = :state, reason = :reason, ended_at = now()"
                                + " where id = :id and state = 'QUEUED'")
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("id", Long.parseLong(id.value()))
                        .update()
                == 1;
    }
}
