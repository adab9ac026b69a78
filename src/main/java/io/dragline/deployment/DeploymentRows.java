package io.dragline.deployment;

import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of deployments. */
@Repository
class DeploymentRows {
    /**
     * Which of them; null: whatever.
     *
     * @param places where the caller may look
     */
    record Filter(
            @Nullable String project,
            @Nullable String service,
            @Nullable String environment,
            @Nullable State state,
            String[] places) {}

    private final JdbcClient db;

    DeploymentRows(JdbcClient db) {
        this.db = db;
    }

    DeploymentId insert(DeploymentRequest request, String document, String model, String user, Origin origin) {
        long id = db.sql(
                        "insert into deployment (project, service, environment, kind, request, model, trigger, started_by,"
                                + " note, state, release, revision, chain, link) values (:project, :service, :environment, :kind, :request::jsonb,"
                                + " :model, :trigger, :user, :note, 'QUEUED', :release, :revision, :chain, :link) returning id")
                .param("project", request.project().value())
                .param("service", request.service().value())
                .param(
                        "environment",
                        request.environment() == null
                                ? null
                                : request.environment().value())
                .param("kind", request.kind().word())
                .param("request", document)
                .param("model", model)
                .param("trigger", origin.trigger())
                .param(
                        "chain",
                        origin.run() == null ? null : Long.valueOf(origin.run().value()))
                .param("link", origin.link())
                .param("user", user)
                .param("note", request.note())
                .param("release", request.release())
                .param("revision", request.revision())
                .query(Long.class)
                .single();
        return new DeploymentId("" + id);
    }

    DeploymentRow get(DeploymentId id) {
        return find(id).orElseThrow(() ->
                new NoSuchElementException("there is no deployment " + id + "; list them with: dragline deployments"));
    }

    Optional<DeploymentRow> find(DeploymentId id) {
        return db.sql("select * from deployment where id = :id")
                .param("id", Long.parseLong(id.value()))
                .query(DeploymentRow.class)
                .optional();
    }

    Optional<DeploymentRow> link(DeploymentId run, String name) {
        return db.sql("select * from deployment where chain = :run and link = :name")
                .param("run", Long.parseLong(run.value()))
                .param("name", name)
                .query(DeploymentRow.class)
                .optional();
    }

    List<DeploymentRow> links(DeploymentId run) {
        return db.sql("select * from deployment where chain = :run order by id")
                .param("run", Long.parseLong(run.value()))
                .query(DeploymentRow.class)
                .list();
    }

    /** The newest first. Of those under way all, since only the engine knows which of them are in the wanted state. */
    List<DeploymentRow> list(Filter filter, @Nullable Long before, int limit) {
        boolean running = filter.state() != null && !filter.state().isEnd() && filter.state() != State.QUEUED;
        return db.sql("select * from deployment where scope_touches(:places, project, environment, service)"
                        + " and (:project::text is null or project = :project)"
                        + " and (:service::text is null or service = :service)"
                        + " and (:environment::text is null or environment = :environment)"
                        + " and (:state::text is null or state = :state)"
                        + " and (:before::bigint is null or id < :before) order by id desc limit :limit")
                .param("places", filter.places())
                .param("project", filter.project())
                .param("service", filter.service())
                .param("environment", filter.environment())
                .param(
                        "state",
                        running
                                ? DeploymentRow.STARTED
                                : filter.state() == null ? null : filter.state().name())
                .param("before", before)
                .param("limit", running ? Integer.MAX_VALUE : limit)
                .query(DeploymentRow.class)
                .list();
    }

    void version(DeploymentId id, int version) {
        db.sql("update deployment set model_version = :version where id = :id")
                .param("version", version)
                .param("id", Long.parseLong(id.value()))
                .update();
    }

    void ended(DeploymentId id, State state, @Nullable String reason, Map<String, @Nullable Object> facts) {
        db.sql(
                        "update deployment set state = :state, reason = :reason, ended_at = now(),"
                                + " release = coalesce(:release::int, release), revision = coalesce(:revision::text, revision),"
                                + " previous_release = :previous::int, image = :image::text where id = :id and state = 'STARTED'")
                .param("state", state.name())
                .param("reason", reason)
                .param("release", facts.get("release"))
                .param("revision", facts.get("revision"))
                .param("previous", facts.get("previous"))
                .param("image", facts.get("image"))
                .param("id", Long.parseLong(id.value()))
                .update();
    }

    /** Null: whatever. A build names no environment and is of all of them. */
    Optional<String> underWay(String project, @Nullable String environment, @Nullable String service) {
        return db.sql("select id from deployment where project = :project and state in ('QUEUED', 'STARTED')"
                        + " and (:environment::text is null or coalesce(environment, :environment) = :environment)"
                        + " and (:service::text is null or service = :service) order by id limit 1")
                .param("project", project)
                .param("environment", environment)
                .param("service", service)
                .query(String.class)
                .optional();
    }
}
