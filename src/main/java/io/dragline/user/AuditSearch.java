package io.dragline.user;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds rows of the audit log. */
@Repository
class AuditSearch {
    private final JdbcTemplate jdbc;

    AuditSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is null is not asked for.
     *
     * @param verb the whole verb, or its first word: {@code server} finds {@code server.add}
     * @param object a part of it
     */
    record Filter(
            @Nullable String actor,
            @Nullable String verb,
            @Nullable String object,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /** Oldest first, from behind a number on. */
    List<AuditRow> after(Filter filter, long seq, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = where(filter, values);
        narrow(where, values, "seq > ?", seq);
        values.add(limit);
        return jdbc.query(AuditRow.SELECT + where + " order by seq limit ?", AuditRow::read, values.toArray());
    }

    /** @param before only rows with a smaller number; null: from the newest */
    List<AuditEntry> newest(Filter filter, @Nullable Long before, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = where(filter, values);
        narrow(where, values, "seq < ?", before);
        values.add(limit);
        return jdbc
                .query(AuditRow.SELECT + where + " order by seq desc limit ?", AuditRow::read, values.toArray())
                .stream()
                .map(AuditRow::entry)
                .toList();
    }

    private static StringBuilder where(Filter filter, List<Object> values) {
        StringBuilder where = new StringBuilder("where true");
        narrow(where, values, "actor = ?", filter.actor());
        narrow(where, values, "starts_with(verb || '.', ? || '.')", filter.verb());
        narrow(where, values, "strpos(object, ?) > 0", filter.object());
        narrow(where, values, "at >= ?", utc(filter.since()));
        narrow(where, values, "at < ?", utc(filter.until()));
        return where;
    }

    private static @Nullable Object utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static void narrow(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value == null) return;
        where.append(" and ").append(condition);
        values.add(value);
    }
}
