package io.dragline.hook;

import io.dragline.Hmac;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gitee: {@code X-Gitee-Token} is the password, or the signature of {@code X-Gitee-Timestamp}. Neither covers the body, so
 * the address must be https.
 */
final class GiteeDialect implements Dialect {
    private static final Duration TOLERANCE = Duration.ofHours(1); // what Gitee documents
    private static final Set<String> PUSHES = Set.of("Push Hook", "Tag Push Hook");

    @Override
    public @Nullable String doubt(Delivered delivered, String secret, Instant now) {
        String token = delivered.header("x-gitee-token");
        String time = delivered.header("x-gitee-timestamp");
        if (token == null) return "it has no header x-gitee-token; set the password or the key at Gitee";
        if (Hmac.same(secret, token)) return null;
        if (time == null || !time.matches("[0-9]{1,15}")) return "x-gitee-token is not the password";
        String right =
                Base64.getEncoder().encodeToString(Hmac.of(Hmac.bytes(secret), Hmac.bytes(time + "\n" + secret)));
        if (!Hmac.same(right, token.contains("%") ? decoded(token) : token))
            return "x-gitee-token is neither the password nor the signature of x-gitee-timestamp";
        return Stamp.isNear(Instant.ofEpochMilli(Long.parseLong(time)), now, TOLERANCE)
                ? null
                : "x-gitee-timestamp is more than an hour away; check both clocks";
    }

    /** Documented encoded, sent plain. */
    private static String decoded(String token) {
        try {
            return URLDecoder.decode(token, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return token;
        }
    }

    @Override
    public Told tell(Delivered delivered) throws IOException {
        String event = delivered.headers().getOrDefault("x-gitee-event", "unnamed");
        if ("true".equals(delivered.header("x-gitee-ping"))) return Told.ping(event);
        return PUSHES.contains(event) ? GitPush.tell(event, Body.json(delivered)) : Told.other(event);
    }

    @Override
    public @Nullable String number(Delivered delivered) {
        return null;
    }
}
