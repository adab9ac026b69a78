package io.dragline.user;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the audit log as JSON lines, oldest first, in portions: its length does not matter. */
@Component
class AuditExport {
    private static final int PORTION = 1000;

    private final AuditSearch search;
    private final ObjectMapper json;

    AuditExport(AuditSearch search, ObjectMapper json) {
        this.search = search;
        this.json = json;
    }

    /** A row with its hash, by which a copy can be compared. */
    record Hashed(long seq, Instant at, String actor, String verb, String object, String detail, String hash) {
        static Hashed of(AuditRow row) {
            AuditEntry entry = row.entry();
            return new Hashed(
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    entry.verb(),
                    entry.object(),
                    entry.detail(),
                    row.hexHash());
        }
    }

    void write(AuditSearch.Filter filter, OutputStream out) throws IOException {
        long seen = 0;
        while (true) {
            List<AuditRow> portion = search.after(filter, seen, PORTION);
            for (AuditRow row : portion) {
                out.write(json.writeValueAsBytes(Hashed.of(row)));
                out.write('\n');
                seen = row.entry().seq();
            }
            out.flush();
            if (portion.size() < PORTION) return;
        }
    }
}
