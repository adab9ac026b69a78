package io.dragline.deployment;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deploys commits as they come: one that still waits takes the newer commit over, so that however many come during a
 * deployment, one waits behind it.
 */
@Service
public class Newest {
    private static final String OF_IT =
            " project = :project and service = :service and environment = :environment and kind = 'deploy'";

    private final Deployments deployments;
    private final JdbcClient db;
    private final Audit audit;

    Newest(Deployments deployments, JdbcClient db, Audit audit) {
        this.deployments = deployments;
        this.db = db;
        this.audit = audit;
    }

    /** @param revision null: the newest when it starts */
    public record Wanted(
            ProjectName project,
            ServiceName service,
            EnvironmentName environment,
            @Nullable String revision,
            @Nullable String note) {}

    /** @param joined one that waited already; it deploys the wanted revision now */
    public record Taken(DeploymentId deployment, boolean joined) {}

    /** Of two at once the later one finds what the earlier one queued. */
    @Transactional
    public Taken deploy(Wanted wanted, Caller caller) {
        DeploymentRequest request = request(wanted);
        Permission.check(request, caller);
        db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "newest:" + object(wanted))
                .query((row, index) -> 0)
                .single();
        Optional<DeploymentId> waiting = waiting(wanted);
        if (waiting.isPresent() && joined(waiting.get(), wanted)) {
            audit.record(
                    caller, "deploy", object(wanted), "deployment " + waiting.get() + " takes " + revision(wanted));
            return new Taken(waiting.get(), true);
        }
        return new Taken(deployments.request(request, caller), false);
    }

    /** The deployment by which this revision serves, or is about to; nothing, if a later one brought another. */
    public Optional<DeploymentId> of(Wanted wanted) {
        return db.sql("select id from (select id, revision, state from deployment where" + OF_IT
                        + " order by id desc limit 1) newest where revision = :revision"
                        + " and state in ('QUEUED', 'STARTED', 'SUCCEEDED')")
                .param("project", wanted.project().value())
                .param("service", wanted.service().value())
                .param("environment", wanted.environment().value())
                .param("revision", wanted.revision())
                .query((row, index) -> new DeploymentId(row.getString(1)))
                .optional();
    }

    /** What a person asked for stays as it was asked for. */
    private Optional<DeploymentId> waiting(Wanted wanted) {
        return db.sql("select max(id) from deployment where" + OF_IT
                        + " and state = 'QUEUED' and trigger = 'webhook' having max(id) is not null")
                .param("project", wanted.project().value())
                .param("service", wanted.service().value())
                .param("environment", wanted.environment().value())
                .query((row, index) -> new DeploymentId(row.getString(1)))
                .optional();
    }

    /** False: it has just been started with what it had. */
    private boolean joined(DeploymentId id, Wanted wanted) {
        return db.sql("update deployment set revision = :revision::text, note = :note::text, request = request"
                                + " || jsonb_build_object('revision', :revision::text, 'note', :note::text)"
                                + " where id = :id and state = 'QUEUED'")
                        .param("revision", wanted.revision())
                        .param("note", wanted.note())
                        .param("id", Long.parseLong(id.value()))
                        .update()
                == 1;
    }

    private static DeploymentRequest request(Wanted wanted) {
        return new DeploymentRequest(
                wanted.project(),
                wanted.service(),
                wanted.environment(),
                Kind.DEPLOY,
                null,
                null,
                wanted.revision(),
                null,
                null,
                wanted.note(),
                "webhook");
    }

    private static String object(Wanted wanted) {
        return wanted.project() + "/" + wanted.service() + "@" + wanted.environment();
    }

    private static String revision(Wanted wanted) {
        return wanted.revision() == null ? "the newest revision" : "revision " + wanted.revision();
    }
}
