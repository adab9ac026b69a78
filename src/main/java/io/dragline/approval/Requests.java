package io.dragline.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is asked of people, one row per deployment. */
@Repository
class Requests {
    private final JdbcClient db;
    private final ObjectMapper json;

    Requests(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<Request> find(DeploymentId deployment) {
        return db.sql("select * from approval_request where deployment = :id")
                .param("id", Long.parseLong(deployment.value()))
                .query((row, number) -> read(row))
                .optional();
    }

    /** Only while somebody is asked. */
    Optional<Request> asking(DeploymentId deployment) {
        return find(deployment).filter(Request::asking);
    }

    void save(Request request) {
        db.sql("insert into approval_request (deployment, project, environment, service, started_by, round, asking,"
                        + " expires_at, document) values (:id, :project, :environment, :service, :startedBy, :round,"
                        + " :asking, :expiresAt, :document::jsonb) on conflict (deployment) do update set"
                        + " round = :round, asking = :asking, expires_at = :expiresAt, document = :document::jsonb")
                .param("id", Long.parseLong(request.deployment().value()))
                .param("project", request.project().value())
                .param("environment", request.environment().value())
                .param("service", request.service().value())
                .param("startedBy", request.startedBy())
                .param("round", request.round())
                .param("asking", request.asking())
                .param("expiresAt", timestamp(request.expiresAt()), Types.TIMESTAMP)
                .param("document", write(request.document()))
                .update();
    }

    private Request read(ResultSet row) throws SQLException {
        Timestamp expires = row.getTimestamp("expires_at");
        return new Request(
                new DeploymentId(row.getString("deployment")),
                new ProjectName(row.getString("project")),
                new EnvironmentName(row.getString("environment")),
                new ServiceName(row.getString("service")),
                row.getString("started_by"),
                row.getInt("round"),
                row.getBoolean("asking"),
                expires == null ? null : expires.toInstant(),
                document(row.getString("document")));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private Request.Document document(String text) {
        try {
            return json.readValue(text, Request.Document.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored request for approval cannot be read", e);
        }
    }

    private String write(Request.Document document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request for approval cannot be written", e);
        }
    }
}
