package io.dragline.deployment;

import io.dragline.policy.Later;
import io.dragline.step.DeploymentId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What says anew which release serves makes the one that waits to say it needless; a change of the number of replicas
 * waits its turn. Whoever overrides is in a hurry: nothing that waits stays before it.
 */
@Component
class NewerDeployments implements Later {
    private static final String SAYS_WHAT_SERVES = "('deploy', 'rollback', 'remove')";

    private final JdbcClient db;

    NewerDeployments(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<String> replaces(DeploymentId waiting) {
        return db.sql("select n.id::text from deployment w join deployment n on n.project = w.project"
                        + " and n.service = w.service and n.environment = w.environment and n.id > w.id"
                        + " where w.id = :id and n.state = 'QUEUED' and (n.request->>'override' is not null"
                        + " or (w.kind in " + SAYS_WHAT_SERVES + " and n.kind in " + SAYS_WHAT_SERVES + "))"
                        + " order by n.id desc limit 1")
                .param("id", Long.parseLong(waiting.value()))
                .query(String.class)
                .optional();
    }
}
