package io.dragline.user;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
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

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Stamping stamping;

    AuditLog(JdbcTemplate jdbc, TransactionOperations transaction, Stamping stamping) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.stamping = stamping;
    }

    @Override
    public void record(Caller caller, String verb, String object, String detail) {
        transaction.executeWithoutResult(status -> {
            List<AuditRow> last = last();
            long seq = last.isEmpty() ? 1 : last.get(0).entry().seq() + 1;
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            AuditEntry entry = new AuditEntry(seq, now, caller.user(), verb, object, detail);
            byte[] hash =
                    entry.hash(last.isEmpty() ? AuditRow.BEGINNING : last.get(0).hash());
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
                    AuditRow.stamp(stamping, hash));
        });
    }

    /** The newest row, which nobody follows before the transaction ends. */
    private List<AuditRow> last() {
        jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
        return jdbc.query(AuditRow.SELECT + "order by seq desc limit 1", AuditRow::read);
    }

    /** Rows that were written before rows were stamped are held by the next one, whose hash holds theirs. */
    void stampWhatIsThere() {
        transaction.executeWithoutResult(status -> {
            List<AuditRow> last = last();
            if (!last.isEmpty() && last.get(0).stamp() == null)
                record(
                        new Caller("dragline", Set.of()),
                        "audit.stamp",
                        "audit",
                        "rows are stamped with the key file from here on");
        });
    }
}
