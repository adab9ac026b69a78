package io.dragline.hook;

import io.dragline.Hmac;
import org.jspecify.annotations.Nullable;

/** {@code sha256=} and the HMAC of the body in hex, as GitHub invented it. */
final class HubSignature {
    private static final String SCHEME = "sha256=";

    private HubSignature() {}

    static @Nullable String doubt(Delivered delivered, String header, String secret) {
        return doubt(delivered, header, SCHEME, secret);
    }

    static @Nullable String doubt(Delivered delivered, String header, String scheme, String secret) {
        String given = delivered.header(header);
        String right = scheme + Hmac.hex(secret, delivered.body());
        if (given == null) return "it has no header " + header + "; set the secret at the provider";
        return Hmac.same(right, given) ? null : header + " does not fit the body and the secret";
    }
}
