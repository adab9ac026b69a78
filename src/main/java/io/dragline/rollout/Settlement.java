package io.dragline.rollout;

import io.dragline.step.DeploymentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is intended, once frozen, and what serves from then on: each is written once. */
@Repository
class Settlement {
    private final JdbcClient db;
    private final RolloutText text;
    private final DatabaseRollouts rollouts;

    Settlement(JdbcClient db, RolloutText text, DatabaseRollouts rollouts) {
        this.db = db;
        this.text = text;
        this.rollouts = rollouts;
    }

    /** A second time: what was frozen first stays. */
    void freeze(Rollout rollout) {
        db.sql("insert into rollout (deployment, project, environment, service, release, state, document)"
                        + " values (:deployment, :project, :environment, :service, :release, 'FROZEN', :document::jsonb)"
                        + " on conflict (deployment) do nothing")
                .param("deployment", DatabaseRollouts.number(rollout.deployment()))
                .param("project", rollout.project().value())
                .param("environment", rollout.environment().value())
                .param("service", rollout.service().value())
                .param("release", rollout.release())
                .param("document", text.write(rollout))
                .update();
    }

    /** From now on it serves, and what served before is past. */
    @Transactional
    public void settle(DeploymentId deployment) {
        if (!isFrozen(deployment)) return;
        past(rollouts.get(deployment));
        db.sql("update rollout set state = 'SERVING', settled_at = now() where deployment = :deployment")
                .param("deployment", DatabaseRollouts.number(deployment))
                .update();
    }

    /** From now on nothing serves; the removal itself never does, and so is nothing to go back to. */
    @Transactional
    public void settleRemoval(DeploymentId deployment) {
        if (!isFrozen(deployment)) return;
        past(rollouts.get(deployment));
        rollouts.giveUp(deployment);
    }

    /** A second time it is not, nor for a control plane that wakes up when a later deployment serves already. */
    private boolean isFrozen(DeploymentId deployment) {
        return db.sql("select deployment from rollout where deployment = :deployment and state = 'FROZEN' for update")
                .param("deployment", DatabaseRollouts.number(deployment))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private void past(Rollout rollout) {
        db.sql("update rollout set state = 'PAST' where project = :project and environment = :environment"
                        + " and service = :service and state = 'SERVING' and deployment <> :deployment")
                .param("project", rollout.project().value())
                .param("environment", rollout.environment().value())
                .param("service", rollout.service().value())
                .param("deployment", DatabaseRollouts.number(rollout.deployment()))
                .update();
    }
}
