package io.dragline.deployment;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The turn of a run of a chain on its services: asked for with a number, given for all of them at once, kept until it is
 * given back. Meanwhile only the run's own deployments start there. Whoever has the lower number goes first.
 */
@Repository
public class Reservations {
    private final JdbcClient db;
    private final AfterEnd after;

    Reservations(JdbcClient db, AfterEnd after) {
        this.db = db;
        this.after = after;
    }

    /** Runs are numbered with the deployments, so that who came first can be said of both. */
    public DeploymentId number() {
        return new DeploymentId(db.sql("select nextval(pg_get_serial_sequence('deployment', 'id'))::text")
                .query(String.class)
                .single());
    }

    /** It waits from now on for all of them. */
    public void ask(
            DeploymentId run, ProjectName project, EnvironmentName environment, Collection<ServiceName> services) {
        lock(project.value(), environment.value());
        for (ServiceName service : services)
            db.sql("insert into reservation (run, project, environment, service)"
                            + " values (:run, :project, :environment, :service)")
                    .param("run", number(run))
                    .param("project", project.value())
                    .param("environment", environment.value())
                    .param("service", service.value())
                    .update();
    }

    /** Joins the transaction in which the run starts; false: not yet. */
    public boolean take(DeploymentId run, ProjectName project, EnvironmentName environment) {
        lock(project.value(), environment.value());
        return db.sql("update reservation set held = true where run = :run and not exists ("
                                + "select 1 from reservation r join deployment d on d.project = r.project"
                                + " and d.environment = r.environment and d.service = r.service where r.run = :run"
                                + " and (d.state = 'STARTED' or d.state = 'QUEUED' and d.chain is null and d.id < r.run))"
                                + " and not exists (select 1 from reservation r join reservation o on o.project = r.project"
                                + " and o.environment = r.environment and o.service = r.service and o.run <> r.run"
                                + " where r.run = :run and (o.held or o.run < r.run))")
                        .param("run", number(run))
                        .update()
                > 0;
    }

    /** What waits for these services may start when the running transaction is committed. */
    public void giveBack(DeploymentId run) {
        db.sql("delete from reservation where run = :run")
                .param("run", number(run))
                .update();
        after.turnOf(run);
    }

    /** Whether nothing holds up this deployment of an environment; as long as the running transaction, that stays so. */
    boolean lets(DeploymentRow row) {
        if (row.environment() != null) lock(row.project(), row.environment());
        return db.sql("select count(*) from deployment_ready where id = :id")
                        .param("id", row.id())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Which run keeps a deployment waiting. */
    Optional<String> holder(DeploymentRow row) {
        return db.sql("select run from reservation where project = :project and environment = :environment"
                        + " and service = :service and run is distinct from :chain and (held or run < :id)"
                        + " order by held desc, run limit 1")
                .param("project", row.project())
                .param("environment", row.environment())
                .param("service", row.service())
                .param("chain", row.chain())
                .param("id", row.id())
                .query(String.class)
                .optional();
    }

    /** Starts of one environment, of runs and of deployments, one after the other. */
    private void lock(String project, String environment) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 1920300660))") // "turn"
                .param("what", project + "/" + environment)
                .query(row -> {});
    }

    private static long number(DeploymentId run) {
        return Long.parseLong(run.value());
    }
}
