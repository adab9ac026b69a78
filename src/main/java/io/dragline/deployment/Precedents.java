package io.dragline.deployment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Earlier deployments like one, from which it can be told what to expect of it. */
@Repository
class Precedents {
    /** A deployment that succeeded, and how long it took. */
    record Precedent(long id, double seconds) {}

    private final JdbcClient db;

    Precedents(JdbcClient db) {
        this.db = db;
    }

    /** The newest first: of the same service, environment, kind and model that built, or did not build, as this one does. */
    List<Precedent> of(DeploymentRow row, int limit) {
        return db.sql("select o.id, extract(epoch from o.ended_at - o.started_at)::float8 as seconds from deployment d"
                        + " join deployment o on o.project = d.project and o.service = d.service and o.id < d.id"
                        + " and coalesce(o.environment, '') = coalesce(d.environment, '') and o.kind = d.kind"
                        + " and o.model = d.model and (o.request->>'release' is null) = (d.request->>'release' is null)"
                        + " where d.id = :id and o.state = 'SUCCEEDED' order by o.id desc limit :limit")
                .param("id", row.id())
                .param("limit", limit)
                .query(Precedent.class)
                .list();
    }
}
