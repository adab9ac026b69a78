package io.dragline.user;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the whole audit log, in portions, and tells whether every row is as it was written, and by us. */
@Component
class AuditProof {
    private final JdbcTemplate jdbc;
    private final Stamping stamping;

    AuditProof(JdbcTemplate jdbc, Stamping stamping) {
        this.jdbc = jdbc;
        this.stamping = stamping;
    }

    /**
     * @param rows how many were read
     * @param head the last hash; whoever noted an earlier one can tell a cut-off tail
     * @param broken the first row that is not as it was written, or null
     */
    record Verdict(
            boolean ok, long rows, String head, @Nullable Long broken) {}

    /** After the first stamped row every row is, the newest one in any case. */
    Verdict verify() {
        byte[] previous = AuditRow.BEGINNING;
        long seq = 0;
        boolean stamped = false;
        while (true) {
            List<AuditRow> portion =
                    jdbc.query(AuditRow.SELECT + "where seq > ? order by seq limit 5000", AuditRow::read, seq);
            if (portion.isEmpty()) return verdict(stamped || seq == 0 ? null : seq, seq, previous);
            for (AuditRow row : portion) {
                byte[] hash = row.entry().hash(previous);
                boolean asWritten = row.entry().seq() == seq + 1 && Arrays.equals(hash, row.hash());
                boolean byUs = row.stamp() == null
                        ? !stamped
                        : MessageDigest.isEqual(AuditRow.stamp(stamping, hash), row.stamp());
                stamped |= row.stamp() != null;
                if (!asWritten || !byUs) return verdict(seq + 1, seq, previous);
                previous = hash;
                seq++;
            }
        }
    }

    private static Verdict verdict(@Nullable Long broken, long rows, byte[] head) {
        return new Verdict(broken == null, rows, HexFormat.of().formatHex(head), broken);
    }
}
