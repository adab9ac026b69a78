package io.dragline.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the decision table's versions. */
@Repository
class PolicyRows {
    record Version(int number, String note, Instant publishedAt, String publishedBy) {}

    private final JdbcClient db;

    PolicyRows(JdbcClient db) {
        this.db = db;
    }

    /** 0: none of the users' own. */
    int newest() {
        return db.sql("select coalesce(max(number), 0) from policy_version")
                .query(Integer.class)
                .single();
    }

    String xml(int number) {
        return db.sql("select xml from policy_version where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    Optional<Version> find(int number) {
        return all().stream().filter(version -> version.number() == number).findFirst();
    }

    /** The newest first. */
    List<Version> all() {
        return db.sql(
                        "select number, note, published_at, published_by from policy_version order by number desc limit 200")
                .query(Version.class)
                .list();
    }

    /** @throws IllegalStateException somebody published that number meanwhile */
    void insert(int number, String xml, String note, String user) {
        try {
            db.sql("insert into policy_version (number, xml, note, published_by) values (:number, :xml, :note, :user)")
                    .param("number", number)
                    .param("xml", xml)
                    .param("note", note)
                    .param("user", user)
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new IllegalStateException(
                    "somebody published version " + number + " of the policy meanwhile; look at it and try again");
        }
    }
}
