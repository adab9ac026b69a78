package io.dragline.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of users' own forms. */
@Repository
class FormRows {
    private final JdbcClient db;
    private final ObjectMapper json;

    FormRows(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    List<FormDraft> drafts() {
        return db.sql("select * from form_draft order by key")
                .query((row, number) -> draft(row))
                .list();
    }

    Optional<FormDraft> draft(String key) {
        return db.sql("select * from form_draft where key = ?")
                .param(key)
                .query((row, number) -> draft(row))
                .optional();
    }

    private FormDraft draft(ResultSet row) throws SQLException {
        try {
            return new FormDraft(
                    row.getString("key"),
                    json.readTree(row.getString("schema")),
                    row.getLong("version"),
                    row.getTimestamp("updated_at").toInstant(),
                    row.getString("updated_by"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the draft of form '" + row.getString("key") + "' cannot be read", e);
        }
    }

    /**
     * @param version the one that was edited; 0: there was none
     * @return whether it was still that one
     */
    boolean save(String key, JsonNode schema, long version, String user) {
        String sql = version == 0
                ? "insert into form_draft (key, schema, version, updated_at, updated_by)"
                        + " values (:key, cast(:schema as jsonb), nextval('form_draft_version'), now(), :user) on conflict do nothing"
                : "update form_draft set schema = cast(:schema as jsonb), version = nextval('form_draft_version'), updated_at = now(),"
                        + " updated_by = :user where key = :key and version = :version";
        return db.sql(sql)
                        .param("key", key)
                        .param("schema", schema.toString())
                        .param("version", version)
                        .param("user", user)
                        .update()
                == 1;
    }

    void discard(String key) {
        db.sql("delete from form_draft where key = ?").param(key).update();
    }

    List<PublishedVersion> versions() {
        return db.sql("select * from form_version order by key, number desc")
                .query(PublishedVersion.class)
                .list();
    }

    void published(String key, int number, @Nullable String note, String user) {
        db.sql("insert into form_version (key, number, note, published_at, published_by)"
                        + " values (:key, :number, :note, now(), :user)")
                .param("key", key)
                .param("number", number)
                .param("note", note, Types.VARCHAR)
                .param("user", user)
                .update();
    }

    /** Two who publish one key do it one after the other. */
    void lock() {
        db.sql("lock table form_version in exclusive mode").update();
    }
}
