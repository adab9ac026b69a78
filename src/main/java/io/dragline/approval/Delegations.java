package io.dragline.approval;

import io.dragline.step.DeploymentId;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has handed his answer about a deployment to whom. */
@Repository
class Delegations {
    private final JdbcClient db;

    Delegations(JdbcClient db) {
        this.db = db;
    }

    List<TaskView.Handed> of(DeploymentId deployment) {
        return db.sql(
                        "select by_user as by, to_user as to, note, at from task_delegation where deployment = :deployment"
                                + " order by at, by_user")
                .param("deployment", Long.parseLong(deployment.value()))
                .query(TaskView.Handed.class)
                .list();
    }

    /** The last one counts. */
    void hand(DeploymentId deployment, String by, String to, @Nullable String note) {
        db.sql("insert into task_delegation (deployment, by_user, to_user, note) values (:deployment, :by, :to, :note)"
                        + " on conflict (deployment, by_user) do update set to_user = :to, note = :note, at = now()")
                .param("deployment", Long.parseLong(deployment.value()))
                .param("by", by)
                .param("to", to)
                .param("note", note, Types.VARCHAR)
                .update();
    }

    boolean takeBack(DeploymentId deployment, String by) {
        return db.sql("delete from task_delegation where deployment = :deployment and by_user = :by")
                        .param("deployment", Long.parseLong(deployment.value()))
                        .param("by", by)
                        .update()
                == 1;
    }
}
