package io.dragline.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;

/** One row of the audit log, and the hash that ties it to the row before. */
record AuditEntry(long seq, Instant at, String actor, String verb, String object, String detail) {
    /** Each field with its length before it, so that no two rows read the same. */
    byte[] hash(byte[] previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            for (String field : List.of("" + seq, at.toString(), actor, verb, object, detail)) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
