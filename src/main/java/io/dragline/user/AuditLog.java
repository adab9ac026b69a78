package io.dragline.user;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The audit log: a table that only grows, each row hashed together with the one before, numbered without a gap, and
 * stamped with a key that is not in the database. A row is written in the transaction of the change that it tells of;
 * without it there is no change either.
 */
@Repository
class AuditLog implements Audit {
    /** "audit", held to the end of the transaction: the next row needs to know this one. */
    private static final long LOCK = 0x6175646974L;

    private static final byte[] BEGINNING = new byte[32];
    private static final String COLUMNS = "select seq, at, actor, verb, object, detail, hash, stamp from audit ";

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Stamping stamping;

    AuditLog(JdbcTemplate jdbc, TransactionOperations transaction, Stamping stamping) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.stamping = stamping;
    }

    /**
     * @param rows how many were read
     * @param head the last hash; whoever noted an earlier one can tell a cut-off tail
     * @param broken the first row that is not as it was written, or null
     */
    record Verdict(
            boolean ok, long rows, String head, @Nullable Long broken) {}

    /** @param stamp null: written before rows were stamped */
    private record Row(AuditEntry entry, byte[] hash, byte @Nullable [] stamp) {}

    @Override
    public void record(Caller caller, String verb, String object, String detail) {
        transaction.executeWithoutResult(status -> {
            List<Row> last = last();
            long seq = last.isEmpty() ? 1 : last.get(0).entry().seq() + 1;
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            AuditEntry entry = new AuditEntry(seq, now, caller.user(), verb, object, detail);
            byte[] hash = entry.hash(last.isEmpty() ? BEGINNING : last.get(0).hash());
            jdbc.update(
                    "insert into audit (seq, at, actor, verb, object, detail, hash, stamp)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    seq,
                    now.atOffset(ZoneOffset.UTC),
                    entry.actor(),
                    verb,
                    object,
                    detail,
                    hash,
                    stamp(hash));
        });
    }

    /** The newest row, which nobody follows before the transaction ends. */
    private List<Row> last() {
        jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
        return jdbc.query(COLUMNS + "order by seq desc limit 1", AuditLog::row);
    }

    private byte[] stamp(byte[] hash) {
        return stamping.stamp("audit", hash);
    }

    /** Rows that were written before rows were stamped are held by the next one, whose hash holds theirs. */
    void stampWhatIsThere() {
        transaction.executeWithoutResult(status -> {
            List<Row> last = last();
            if (!last.isEmpty() && last.get(0).stamp() == null)
                record(
                        new Caller("dragline", Set.of()),
                        "audit.stamp",
                        "audit",
                        "rows are stamped with the key file from here on");
        });
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

    /** A row with its hash, by which a copy can be compared. */
    record Hashed(long seq, Instant at, String actor, String verb, String object, String detail, String hash) {
        static Hashed of(Row row) {
            AuditEntry entry = row.entry();
            return new Hashed(
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    entry.verb(),
                    entry.object(),
                    entry.detail(),
                    HexFormat.of().formatHex(row.hash()));
        }
    }

    List<Hashed> after(Filter filter, long seq, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = where(filter, values);
        narrow(where, values, "seq > ?", seq);
        values.add(limit);
        return jdbc.query(COLUMNS + where + " order by seq limit ?", AuditLog::row, values.toArray()).stream()
                .map(Hashed::of)
                .toList();
    }

    /** @param before only rows with a smaller number; null: from the newest */
    List<AuditEntry> newest(Filter filter, @Nullable Long before, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = where(filter, values);
        narrow(where, values, "seq < ?", before);
        values.add(limit);
        return jdbc.query(COLUMNS + where + " order by seq desc limit ?", AuditLog::row, values.toArray()).stream()
                .map(Row::entry)
                .toList();
    }

    private static StringBuilder where(Filter filter, List<Object> values) {
        StringBuilder where = new StringBuilder("where true");
        narrow(where, values, "actor = ?", filter.actor());
        narrow(where, values, "starts_with(verb || '.', ? || '.')", filter.verb());
        narrow(where, values, "strpos(object, ?) > 0", filter.object());
        narrow(
                where,
                values,
                "at >= ?",
                filter.since() == null ? null : filter.since().atOffset(ZoneOffset.UTC));
        narrow(
                where,
                values,
                "at < ?",
                filter.until() == null ? null : filter.until().atOffset(ZoneOffset.UTC));
        return where;
    }

    private static void narrow(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value == null) return;
        where.append(" and ").append(condition);
        values.add(value);
    }

    /** Reads the whole log, in portions. After the first stamped row every row is, the newest one in any case. */
    Verdict verify() {
        byte[] previous = BEGINNING;
        long seq = 0;
        boolean stamped = false;
        while (true) {
            List<Row> portion = jdbc.query(COLUMNS + "where seq > ? order by seq limit 5000", AuditLog::row, seq);
            if (portion.isEmpty()) {
                boolean whole = stamped || seq == 0;
                return new Verdict(whole, seq, HexFormat.of().formatHex(previous), whole ? null : seq);
            }
            for (Row row : portion) {
                byte[] hash = row.entry().hash(previous);
                boolean asWritten = row.entry().seq() == seq + 1 && Arrays.equals(hash, row.hash());
                boolean byUs = row.stamp() == null ? !stamped : MessageDigest.isEqual(stamp(hash), row.stamp());
                stamped |= row.stamp() != null;
                if (!asWritten || !byUs)
                    return new Verdict(false, seq, HexFormat.of().formatHex(previous), seq + 1);
                previous = hash;
                seq++;
            }
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("verb"),
                row.getString("object"),
                row.getString("detail"));
        return new Row(entry, row.getBytes("hash"), row.getBytes("stamp"));
    }
}
