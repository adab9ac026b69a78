package io.dragline.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of channels. */
@Repository
class ChannelRows {
    /** Longer than any attempt lasts: one whose control plane died is tried again after it. */
    static final Duration LEASE = Duration.ofSeconds(90);

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

    /** Those that are told of a project. */
    List<StoredChannel> listening(@Nullable String project) {
        return db.sql(OURS + " and project in ('', :project) order by id")
                .param("project", stored(project))
                .query(this::read)
                .list();
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

    /** True: until it is given back, or too long was not, nobody else delivers to it. */
    boolean lease(StoredChannel channel) {
        return db.sql("update notice_channel set leased_until = now() + make_interval(secs => :lease), ready_at ="
                                + " greatest(ready_at, now() - make_interval(secs => :saved)) + make_interval(secs => :gap)"
                                + " where id = :id and leased_until <= now() and ready_at <= now()")
                        .param("lease", LEASE.toSeconds())
                        .param("saved", channel.kind().saved().toMillis() / 1000.0)
                        .param("gap", channel.kind().gap().toMillis() / 1000.0)
                        .param("id", channel.id())
                        .update()
                == 1;
    }

    void giveBack(long id) {
        db.sql("update notice_channel set leased_until = now() where id = :id")
                .param("id", id)
                .update();
    }

    /** Its provider wants to be left alone for a while. */
    void rest(long id, Duration pause) {
        db.sql("update notice_channel set ready_at = greatest(ready_at, now() + make_interval(secs => :seconds)) where"
                        + " id = :id")
                .param("seconds", pause.toSeconds())
                .param("id", id)
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
