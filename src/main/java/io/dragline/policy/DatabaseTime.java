package io.dragline.policy;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clock that all control planes share: one of theirs may be wrong, and they would not agree. */
@Component
class DatabaseTime implements Time {
    private final JdbcClient db;

    DatabaseTime(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Instant now() {
        return db.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
