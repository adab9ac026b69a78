package io.dragline.project.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.Nearest;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One JSON document per project, with a version and with every state it ever had. */
@Component
class StoredProjects implements Projects {
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    StoredProjects(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param version counts from 1; 0: not stored yet */
    record Stored(@Nullable Project project, int version) {}

    @Override
    public List<Project> all() {
        return jdbc.sql("select document from project order by name").query(String.class).list().stream()
                .map(this::read)
                .toList();
    }

    @Override
    public Optional<Project> find(ProjectName name) {
        return Optional.ofNullable(stored(name).project());
    }

    @Override
    public Project get(ProjectName name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    }

    String unknown(ProjectName name) {
        List<String> known = jdbc.sql("select name from project order by name")
                .query(String.class)
                .list();
        return "unknown project '" + name + "'" + Nearest.hint(name.value(), known) + "; known: "
                + String.join(", ", known);
    }

    /** The names of others are for those only who may see them. */
    String unknown(ProjectName name, Caller caller) {
        return caller.may(Action.VIEW, Scope.EVERYTHING) ? unknown(name) : "unknown project '" + name + "'";
    }

    Stored stored(ProjectName name) {
        return jdbc.sql("select version, document from project where name = ?")
                .param(name.value())
                .query((row, n) -> new Stored(read(row.getString("document")), row.getInt("version")))
                .optional()
                .orElse(new Stored(null, 0));
    }

    /** Until the transaction ends nobody else changes a project; reading goes on. Networks and domains need that. */
    void lock() {
        jdbc.sql("lock table project in exclusive mode").update();
    }

    /** @throws IllegalStateException somebody else stored another state meanwhile */
    void save(Project project, int version, String user) {
        String document = write(project);
        String sql = version == 0
                ? "insert into project (name, version, document, updated_at, updated_by)"
                        + " values (:name, 1, cast(:document as json), :at, :user) on conflict do nothing"
                : "update project set version = version + 1, document = cast(:document as json), updated_at = :at,"
                        + " updated_by = :user where name = :name and version = :version";
        int rows = jdbc.sql(sql)
                .param("name", project.name().value())
                .param("document", document)
                .param("at", now())
                .param("user", user)
                .param("version", version)
                .update();
        if (rows != 1)
            throw new IllegalStateException(
                    "project '" + project.name() + "' was changed by somebody else meanwhile; look again and repeat");
        remember(project.name(), version + 1, document, user);
    }

    void remove(ProjectName name, int version, String user) {
        jdbc.sql("delete from project where name = ?").param(name.value()).update();
        remember(name, version + 1, null, user);
    }

    private void remember(ProjectName name, int version, @Nullable String document, String user) {
        jdbc.sql("insert into project_history (project, version, document, at, by_user)"
                        + " values (:name, :version, cast(:document as json), :at, :user)")
                .param("name", name.value())
                .param("version", version)
                .param("document", document, Types.VARCHAR)
                .param("at", now())
                .param("user", user)
                .update();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
    }

    private Project read(String document) {
        try {
            return json.readValue(document, Project.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored project cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private String write(Project project) {
        try {
            return json.writeValueAsString(project);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("project '" + project.name() + "' cannot be written", e);
        }
    }
}
