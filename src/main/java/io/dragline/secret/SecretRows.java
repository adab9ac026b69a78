package io.dragline.secret;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored secrets, encrypted. The project {@code ''} is the instance. */
@Repository
class SecretRows {
    private final JdbcClient jdbc;

    SecretRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row. */
    record Row(@Nullable String project, SecretName name, Sealed sealed, Instant updatedAt) {}

    Optional<Row> find(@Nullable String project, SecretName name) {
        return jdbc.sql("select * from secret where project = :project and name = :name")
                .param("project", stored(project))
                .param("name", name.value())
                .query(SecretRows::row)
                .optional();
    }

    List<Row> all() {
        return jdbc.sql("select * from secret order by project, name")
                .query(SecretRows::row)
                .list();
    }

    List<Row> of(@Nullable String project) {
        return jdbc.sql("select * from secret where project in ('', :project) order by project, name")
                .param("project", stored(project))
                .query(SecretRows::row)
                .list();
    }

    /** Waits for another transaction that writes secrets, so that versions count up. */
    void lock() {
        jdbc.sql("lock table secret in share row exclusive mode").update();
    }

    void write(@Nullable String project, SecretName name, Sealed sealed) {
        jdbc.sql("insert into secret (project, name, key_id, version, nonce, ciphertext, updated_at)"
                        + " values (:project, :name, :keyId, :version, :nonce, :ciphertext, :now)"
                        + " on conflict (project, name) do update set key_id = excluded.key_id,"
                        + " version = excluded.version, nonce = excluded.nonce,"
                        + " ciphertext = excluded.ciphertext, updated_at = excluded.updated_at")
                .param("project", stored(project))
                .param("name", name.value())
                .param("keyId", sealed.keyId())
                .param("version", sealed.version())
                .param("nonce", sealed.nonce())
                .param("ciphertext", sealed.ciphertext())
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
    }

    boolean remove(@Nullable String project, SecretName name) {
        return jdbc.sql("delete from secret where project = :project and name = :name")
                        .param("project", stored(project))
                        .param("name", name.value())
                        .update()
                > 0;
    }

    /** The fingerprint of the one key of this database; the first one to come decides. */
    String keyId(String ours) {
        jdbc.sql("insert into secret_key (id) values (:id) on conflict do nothing")
                .param("id", ours)
                .update();
        return jdbc.sql("select id from secret_key").query(String.class).single();
    }

    boolean knowsAKey() {
        return jdbc.sql("select count(*) from secret_key").query(Long.class).single() > 0;
    }

    private static String stored(@Nullable String project) {
        return project == null ? "" : project;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String project = row.getString("project");
        return new Row(
                project.isEmpty() ? null : project,
                new SecretName(row.getString("name")),
                new Sealed(
                        row.getString("key_id"),
                        row.getLong("version"),
                        row.getBytes("nonce"),
                        row.getBytes("ciphertext")),
                row.getTimestamp("updated_at").toInstant());
    }
}
