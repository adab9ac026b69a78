package io.dragline.policy;

import io.dragline.step.DeploymentId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who let which deployment pass. */
@Repository
class PassRows {
    private final JdbcClient db;

    PassRows(JdbcClient db) {
        this.db = db;
    }

    /** False: it had one already. */
    boolean insert(DeploymentId deployment, String reason, String user) {
        return db.sql("insert into window_override (deployment, reason, by_user) values (:id, :reason, :user)"
                                + " on conflict do nothing")
                        .param("id", Long.parseLong(deployment.value()))
                        .param("reason", reason)
                        .param("user", user)
                        .update()
                == 1;
    }

    Optional<Pass> find(DeploymentId deployment) {
        return db.sql("select reason, by_user as \"by\", at from window_override where deployment = :id")
                .param("id", Long.parseLong(deployment.value()))
                .query(Pass.class)
                .optional();
    }
}
