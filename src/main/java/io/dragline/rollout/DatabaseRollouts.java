package io.dragline.rollout;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rollouts in the database, and for a plan in memory only. */
@Repository
class DatabaseRollouts implements Rollouts, RolloutHistory {
    private final JdbcClient db;
    private final RolloutText text;
    private final Projects projects;
    private final ThreadLocal<@Nullable Rollout> preview = new ThreadLocal<>();

    DatabaseRollouts(JdbcClient db, RolloutText text, Projects projects) {
        this.db = db;
        this.text = text;
        this.projects = projects;
    }

    @Override
    public Rollout get(DeploymentId deployment) {
        return find(deployment)
                .orElseThrow(() -> new IllegalStateException("deployment " + deployment
                        + " has no rollout yet; its model must call freeze-rollout before this step"));
    }

    @Override
    public Optional<Rollout> find(DeploymentId deployment) {
        Rollout planned = preview.get();
        if (planned != null && planned.deployment().equals(deployment)) return Optional.of(planned);
        return db.sql("select document from rollout where deployment = :deployment")
                .param("deployment", number(deployment))
                .query((row, index) -> text.read(row.getString(1)))
                .optional();
    }

    @Override
    public Optional<Rollout> serving(ProjectName project, EnvironmentName environment, ServiceName service) {
        return db.sql("select document from rollout where project = :project and environment = :environment"
                        + " and service = :service and state = 'SERVING'")
                .param("project", project.value())
                .param("environment", environment.value())
                .param("service", service.value())
                .query((row, index) -> text.read(row.getString(1)))
                .optional();
    }

    @Override
    public List<Rollout> serving() {
        return db.sql("select document from rollout where state = 'SERVING' order by project, environment, service")
                .query((row, index) -> text.read(row.getString(1)))
                .list();
    }

    @Override
    public List<Rollout> serving(ProjectName project, EnvironmentName environment) {
        List<ServiceName> order = projects.find(project)
                .map(known -> List.copyOf(known.services().keySet()))
                .orElse(List.of());
        return db
                .sql("select document from rollout where project = :project and environment = :environment"
                        + " and state = 'SERVING'")
                .param("project", project.value())
                .param("environment", environment.value())
                .query((row, index) -> text.read(row.getString(1)))
                .list() // a stream would keep its connection
                .stream()
                .sorted(Comparator.comparingInt(rollout -> order.indexOf(rollout.service())))
                .toList();
    }

    @Override
    public Optional<Rollout> over(DeploymentId deployment) {
        return db.sql("select document from rollout where deployment = :deployment and state in ('PAST', 'VOID')")
                .param("deployment", number(deployment))
                .query((row, index) -> text.read(row.getString(1)))
                .optional();
    }

    @Override
    public void giveUp(DeploymentId deployment) {
        db.sql("update rollout set state = 'VOID' where deployment = :deployment and state = 'FROZEN'")
                .param("deployment", number(deployment))
                .update();
    }

    @Override
    public List<Rollout> past(ProjectName project, EnvironmentName environment, ServiceName service, int limit) {
        return db.sql("select document from rollout where project = :project and environment = :environment"
                        + " and service = :service and state = 'PAST' order by deployment desc limit :limit")
                .param("project", project.value())
                .param("environment", environment.value())
                .param("service", service.value())
                .param("limit", limit)
                .query((row, index) -> text.read(row.getString(1)))
                .list();
    }

    /** Every rollout whose replicas may have an address: those that serve and those of deployments under way. */
    List<Rollout> occupying() {
        return db.sql("select document from rollout where state in ('FROZEN', 'SERVING')")
                .query((row, index) -> text.read(row.getString(1)))
                .list();
    }

    /** Shows a rollout to the steps that plan in this thread, without storing it. */
    void preview(Rollout rollout) {
        preview.set(rollout);
    }

    void forgetPreview() {
        preview.remove();
    }

    static long number(DeploymentId deployment) {
        return Long.parseLong(deployment.value());
    }
}
