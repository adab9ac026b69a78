package io.dragline.user;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the audit log as JSON lines, oldest first, in portions: its length does not matter. */
@Component
class AuditExport {
    private static final int PORTION = 1000;

    private final AuditLog log;
    private final ObjectMapper json;

    AuditExport(AuditLog log, ObjectMapper json) {
        this.log = log;
        this.json = json;
    }

    void write(AuditLog.Filter filter, OutputStream out) throws IOException {
        long seen = 0;
        while (true) {
            List<AuditLog.Hashed> portion = log.after(filter, seen, PORTION);
            for (AuditLog.Hashed row : portion) {
                out.write(json.writeValueAsBytes(row));
                out.write('\n');
                seen = row.seq();
            }
            out.flush();
            if (portion.size() < PORTION) return;
        }
    }
}
