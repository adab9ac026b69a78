package io.dragline.hook;

import io.dragline.Hmac;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Standard Webhooks: {@code webhook-signature} over number, time and body, by a key that is written {@code whsec_…}. */
final class StandardSignature {
    static final String PREFIX = "whsec_";

    private StandardSignature() {}

    static @Nullable String doubt(Delivered delivered, String secret, Instant now) {
        String id = delivered.header("webhook-id");
        String time = delivered.header("webhook-timestamp");
        String given = delivered.header("webhook-signature");
        byte[] key = key(secret);
        if (id == null || time == null || given == null) return "webhook-id or webhook-timestamp is missing";
        if (key == null) return "webhook-signature came, but the secret is no signing token (" + PREFIX + "…)";
        String right = "v1,"
                + Base64.getEncoder().encodeToString(Hmac.of(key, Hmac.bytes(id + "." + time + "."), delivered.body()));
        boolean fits = false;
        for (String one : given.split(" ", 10)) fits |= Hmac.same(right, one);
        if (!fits) return "webhook-signature does not fit the body and the secret";
        return Stamp.isNear(time, now) ? null : "webhook-timestamp is more than five minutes away; check both clocks";
    }

    private static byte @Nullable [] key(String secret) {
        if (!secret.startsWith(PREFIX)) return null;
        try {
            return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
