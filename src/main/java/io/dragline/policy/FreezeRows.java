package io.dragline.policy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of freezes. */
@Repository
class FreezeRows {
    private static final String COLUMNS = "select id, project, environment, starts_at as \"from\", ends_at as \"to\","
            + " reason, created_by, created_at from change_freeze";

    private final JdbcClient db;

    FreezeRows(JdbcClient db) {
        this.db = db;
    }

    long insert(
            @Nullable String project,
            @Nullable String environment,
            Instant from,
            Instant to,
            String reason,
            String user) {
        return db.sql("insert into change_freeze (project, environment, starts_at, ends_at, reason, created_by)"
                        + " values (:project, :environment, :from, :to, :reason, :user) returning id")
                .param("project", project)
                .param("environment", environment)
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("to", OffsetDateTime.ofInstant(to, ZoneOffset.UTC))
                .param("reason", reason)
                .param("user", user)
                .query(Long.class)
                .single();
    }

    Optional<Freeze> find(long id) {
        return db.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(Freeze.class)
                .optional();
    }

    /** Those that hold then or will. */
    List<Freeze> since(Instant time) {
        return db.sql(COLUMNS + " where ends_at > :time order by starts_at, id")
                .param("time", OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .query(Freeze.class)
                .list();
    }

    boolean delete(long id) {
        return db.sql("delete from change_freeze where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }
}
