package io.dragline.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the table of the audit log holds it.
 *
 * @param stamp null: written before rows were stamped
 */
record AuditRow(AuditEntry entry, byte[] hash, byte @Nullable [] stamp) {
    static final String SELECT = "select seq, at, actor, verb, object, detail, hash, stamp from audit ";
    /** What the first row is hashed together with. */
    static final byte[] BEGINNING = new byte[32];

    static AuditRow read(ResultSet row, int number) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("verb"),
                row.getString("object"),
                row.getString("detail"));
        return new AuditRow(entry, row.getBytes("hash"), row.getBytes("stamp"));
    }

    static byte[] stamp(Stamping stamping, byte[] hash) {
        return stamping.stamp("audit", hash);
    }

    String hexHash() {
        return HexFormat.of().formatHex(hash);
    }
}
