package io.dragline.notice;

import io.dragline.project.Belongings;
import io.dragline.project.ProjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of channels. */
@Repository
class ChannelRows implements Belongings {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelRows.class);

    private static final String OURS = "select * from notice_channel where kind <> 'push'";

    private final JdbcClient db;
    private final Documents documents;

    ChannelRows(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    List<StoredChannel> all() {
        return db.sql(OURS + " order by project, name").query(this::read).list();
    }

    /** Those that are told of a project; one that cannot be read deafens no other. */
    List<StoredChannel> listening(@Nullable String project) {
        return db
                .sql(OURS + " and project in ('', :project) order by id")
                .param("project", stored(project))
                .query(this::readable)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<StoredChannel> readable(ResultSet row, int index) throws SQLException {
        try {
            return Optional.of(read(row, index));
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.error("channel {} is told nothing: {}", row.getLong("id"), e.getMessage());
            return Optional.empty();
        }
    }

    Optional<StoredChannel> find(@Nullable String project, String name) {
        return db.sql(OURS + " and project = :project and name = :name")
                .param("project", stored(project))
                .param("name", name)
                .query(this::read)
                .optional();
    }

    Optional<StoredChannel> get(long id) {
        return db.sql("select * from notice_channel where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Sets or replaces. */
    void write(StoredChannel channel) {
        db.sql(
                        "insert into notice_channel (project, name, kind, document, url, secret, password)"
                                + " values (:project, :name, :kind, :document::jsonb, :url, :secret, :password)"
                                + " on conflict (project, name) do update set kind = excluded.kind, document ="
                                + " excluded.document, url = excluded.url, secret = excluded.secret, password = excluded.password")
                .param("project", stored(channel.project()))
                .param("name", channel.name())
                .param("kind", channel.kind().word())
                .param("document", documents.write(channel.document()))
                .param("url", channel.url())
                .param("secret", channel.secret())
                .param("password", channel.password())
                .update();
    }

    void remove(long id) {
        db.sql("delete from notice_channel where id = :id").param("id", id).update();
    }

    /** With their secrets, and what is still to be sent to them. */
    @Override
    public void forget(ProjectName project) {
        db.sql("delete from notice_channel where project = :project")
                .param("project", project.value())
                .update();
    }

    private static String stored(@Nullable String project) {
        return project == null ? "" : project;
    }

    private StoredChannel read(ResultSet row, int index) throws SQLException {
        ChannelKind kind = ChannelKind.of(row.getString("kind"));
        String project = row.getString("project");
        return new StoredChannel(
                row.getLong("id"),
                project.isEmpty() ? null : project,
                row.getString("name"),
                kind,
                kind == ChannelKind.PUSH ? null : documents.read(row.getString("document"), Channel.class),
                row.getString("url"),
                row.getString("secret"),
                row.getString("password"));
    }
}
