package io.dragline.schedule;

import io.dragline.deployment.State;
import io.dragline.project.Chain;
import io.dragline.project.ChainName;
import io.dragline.project.ProjectName;
import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of runs; as that of deployments it says where a run stands only before it starts and after its end. */
@Repository
class RunRows {
    private final JdbcClient db;
    private final RunText text;

    RunRows(JdbcClient db, RunText text) {
        this.db = db;
        this.text = text;
    }

    void insert(DeploymentId id, ProjectName project, Chain chain, String trigger, String user, @Nullable String note) {
        db.sql(
                        "insert into chain_run (id, project, chain, environment, document, trigger, started_by, note, state)"
                                + " values (:id, :project, :chain, :environment, :document::jsonb, :trigger, :user, :note, 'QUEUED')")
                .param("id", number(id))
                .param("project", project.value())
                .param("chain", chain.name().value())
                .param("environment", chain.environment().value())
                .param("document", text.write(chain))
                .param("trigger", trigger)
                .param("user", user)
                .param("note", note)
                .update();
    }

    Optional<Run> find(DeploymentId id) {
        return db.sql("select * from chain_run where id = :id")
                .param("id", number(id))
                .query((row, index) -> text.read(row))
                .optional();
    }

    Run get(DeploymentId id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** @throws NoSuchElementException there is none, or none that the caller may look at */
    Run get(DeploymentId id, Caller caller) {
        return find(id).filter(run -> run.isVisibleTo(caller)).orElseThrow(() -> unknown(id));
    }

    private static NoSuchElementException unknown(DeploymentId id) {
        return new NoSuchElementException(unknownText(id));
    }

    static String unknownText(DeploymentId id) {
        return "there is no run " + id + " of a chain; list them with: dragline chain runs";
    }

    /** Until the transaction ends nobody else asks for a run of this chain in this way. */
    void oneAtATime(ProjectName project, ChainName chain) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "chain:" + project + "/" + chain)
                .query((row, index) -> 0)
                .single();
    }

    /** One of the chain as it is now that has not started, and does not before the transaction ends. */
    Optional<Run> waiting(Chain chain, ProjectName project, String trigger) {
        return db.sql("select * from chain_run where project = :project and chain = :chain and trigger = :trigger"
                        + " and state = 'QUEUED' and document = :document::jsonb order by id limit 1 for update")
                .param("project", project.value())
                .param("chain", chain.name().value())
                .param("trigger", trigger)
                .param("document", text.write(chain))
                .query((row, index) -> text.read(row))
                .optional();
    }

    /** The newest first, of those that the caller may look at; null: of whatever. */
    List<Run> list(@Nullable String project, @Nullable String chain, @Nullable Long before, int limit, Caller caller) {
        return db.sql("select * from chain_run where not exists (select from"
                        + " jsonb_array_elements(document -> 'services') link, jsonb_array_elements_text(link) service"
                        + " where not scope_touches(:places, project, environment, service))"
                        + " and (:project::text is null or project = :project)"
                        + " and (:chain::text is null or chain = :chain)"
                        + " and (:before::bigint is null or id < :before) order by id desc limit :limit")
                .param("places", caller.places(Action.VIEW))
                .param("project", project)
                .param("chain", chain)
                .param("before", before)
                .param("limit", limit)
                .query((row, index) -> text.read(row))
                .list();
    }

    /** Those that have not ended, in their order. */
    List<Run> open() {
        return db.sql("select * from chain_run where ended_at is null order by id")
                .query((row, index) -> text.read(row))
                .list();
    }

    /** False: another control plane was first, or it was cancelled. */
    boolean started(DeploymentId id) {
        return db.sql("update chain_run set state = 'STARTED', started_at = now() where id = :id and state = 'QUEUED'")
                        .param("id", number(id))
                        .update()
                == 1;
    }

    void version(DeploymentId id, int version) {
        db.sql("update chain_run set version = :version where id = :id")
                .param("version", version)
                .param("id", number(id))
                .update();
    }

    /** False: it has started meanwhile. */
    boolean dequeued(DeploymentId id, State state, String reason) {
        return ended(id, "QUEUED", state, reason);
    }

    void ended(DeploymentId id, State state, @Nullable String reason) {
        ended(id, "STARTED", state, reason);
    }

    private boolean ended(DeploymentId id, String from, State state, @Nullable String reason) {
        return db.sql("update chain_run set state = :state, reason = :reason, ended_at = now()"
                                + " where id = :id and state = :from")
                        .param("id", number(id))
                        .param("from", from)
                        .param("state", state.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    static long number(DeploymentId id) {
        return Long.parseLong(id.value());
    }
}
