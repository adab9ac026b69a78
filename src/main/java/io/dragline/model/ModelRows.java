package io.dragline.model;

import io.dragline.deployment.ModelBan;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of users' own models. */
@Repository
class ModelRows implements ModelBan {
    private final JdbcClient db;

    ModelRows(JdbcClient db) {
        this.db = db;
    }

    List<Draft> drafts() {
        return db.sql("select * from model_draft order by key")
                .query(Draft.class)
                .list();
    }

    Optional<Draft> draft(String key) {
        return db.sql("select * from model_draft where key = ?")
                .param(key)
                .query(Draft.class)
                .optional();
    }

    /**
     * @param version the one that was edited; 0: there was none
     * @return whether it was still that one
     */
    boolean save(String key, String xml, long version, String user) {
        String sql = version == 0
                ? "insert into model_draft (key, xml, version, updated_at, updated_by)"
                        + " values (:key, :xml, nextval('model_draft_version'), now(), :user) on conflict do nothing"
                : "update model_draft set xml = :xml, version = nextval('model_draft_version'), updated_at = now(), updated_by = :user"
                        + " where key = :key and version = :version";
        return db.sql(sql)
                        .param("key", key)
                        .param("xml", xml)
                        .param("version", version)
                        .param("user", user)
                        .update()
                == 1;
    }

    void discard(String key) {
        db.sql("delete from model_draft where key = ?").param(key).update();
    }

    List<PublishedVersion> versions() {
        return db.sql("select * from model_version order by key, number desc")
                .query(PublishedVersion.class)
                .list();
    }

    void published(String key, int number, @Nullable String note, String user) {
        db.sql("insert into model_version (key, number, note, published_at, published_by)"
                        + " values (:key, :number, :note, now(), :user)")
                .param("key", key)
                .param("number", number)
                .param("note", note, Types.VARCHAR)
                .param("user", user)
                .update();
    }

    /** Two who publish one key do it one after the other. */
    void lock() {
        db.sql("lock table model_version in exclusive mode").update();
    }

    @Override
    public boolean isDisabled(String key) {
        return db.sql("select count(*) from model_disabled where key = ?")
                        .param(key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void disable(String key, boolean disabled, String user) {
        if (!disabled)
            db.sql("delete from model_disabled where key = ?").param(key).update();
        else
            db.sql("insert into model_disabled (key, disabled_at, disabled_by) values (?, now(), ?)"
                            + " on conflict do nothing")
                    .param(key)
                    .param(user)
                    .update();
    }
}
