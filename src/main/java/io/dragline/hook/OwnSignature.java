package io.dragline.hook;

import io.dragline.Hmac;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The scheme for senders that have none: {@code X-Dragline-Signature: t=SECONDS,v1=HEX}, where HEX is the HMAC-SHA256 of
 * {@code SECONDS.BODY}.
 */
final class OwnSignature {
    private static final String HEADER = "x-dragline-signature";
    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    private OwnSignature() {}

    static @Nullable String doubt(Delivered delivered, String secret, Instant now) {
        Matcher given = FORM.matcher(delivered.headers().getOrDefault(HEADER, ""));
        if (!given.matches()) return "it has no header X-Dragline-Signature: t=SECONDS,v1=HEX";
        String right = Hmac.hex(secret, Hmac.bytes(given.group(1) + "."), delivered.body());
        if (!Hmac.same(right, given.group(2))) return "X-Dragline-Signature does not fit the body and the secret";
        return Stamp.isNear(given.group(1), now)
                ? null
                : "t of X-Dragline-Signature is more than five minutes away; check both clocks";
    }

    /** Time and body are in it: whatever has the same signature is the same delivery. */
    static @Nullable String key(Delivered delivered) {
        return delivered.header(HEADER);
    }
}
