package io.dragline.deployment;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.RolloutHistory;
import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deployments for tests of other packages, none of which was frozen. */
public final class Rows {
    private Rows() {}

    public static Summaries summaries(JdbcClient db) {
        return new Summaries(new DeploymentRows(db), new NoRollouts());
    }

    /** One that has started in this transaction. */
    public static DeploymentId insert(JdbcClient db, String project, String service, @Nullable String environment) {
        String kind = environment == null ? "build" : "deploy";
        return new DeploymentId(db.sql("insert into deployment (project, service, environment, kind, request, model,"
                        + " trigger, started_by, state, started_at, release, revision) values (:project, :service,"
                        + " :environment, :kind, '{}', 'deploy', 'cli', 'ana', 'STARTED', now(), 7, '0123456789abcdef')"
                        + " returning id::text")
                .param("project", project)
                .param("service", service)
                .param("environment", environment)
                .param("kind", kind)
                .query(String.class)
                .single());
    }

    private static final class NoRollouts implements RolloutHistory {
        @Override
        public Optional<Rollout> find(DeploymentId deployment) {
            return Optional.empty();
        }

        @Override
        public List<Rollout> past(ProjectName project, EnvironmentName environment, ServiceName service, int limit) {
            return List.of();
        }

        @Override
        public void giveUp(DeploymentId deployment) {}
    }
}
