package io.dragline.hook;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.Hmac;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** GitLab: the signing token of Standard Webhooks where it is set, else the secret token itself in a header. */
final class GitlabDialect implements Dialect {
    private static final Set<String> PUSHES = Set.of("push", "tag_push");

    @Override
    public @Nullable String doubt(Delivered delivered, String secret, Instant now) {
        if (delivered.header("webhook-signature") != null) return StandardSignature.doubt(delivered, secret, now);
        String token = delivered.header("x-gitlab-token");
        // a signing token that came as a plain one would have been sent to whoever listens
        if (token == null || secret.startsWith(StandardSignature.PREFIX))
            return "it has no header x-gitlab-token or webhook-signature that fits; set the token at GitLab";
        return Hmac.same(secret, token) ? null : "x-gitlab-token is not the secret";
    }

    @Override
    public Told tell(Delivered delivered) throws IOException {
        String event = delivered.headers().getOrDefault("x-gitlab-event", "unnamed");
        JsonNode body = Body.json(delivered);
        String kind = Body.text(body, "object_kind");
        return kind != null && PUSHES.contains(kind) ? GitPush.tell(event, body) : Told.other(event);
    }

    @Override
    public @Nullable String number(Delivered delivered) {
        String key = numberKey(delivered);
        return key == null ? delivered.header("x-gitlab-event-uuid") : key;
    }

    /** Older versions number events only, and several deliveries may come of one event. */
    @Override
    public @Nullable String numberKey(Delivered delivered) {
        String id = delivered.header("webhook-id");
        return id == null ? delivered.header("idempotency-key") : id;
    }

    /** A push holds no time: forth, back and forth again are the same bytes. */
    @Override
    public boolean isBodyUnique() {
        return false;
    }
}
