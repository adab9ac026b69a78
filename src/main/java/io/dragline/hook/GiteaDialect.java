package io.dragline.hook;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gitea, and Forgejo, which still speaks as Gitea does: {@code X-Gitea-Signature}, the bare HMAC in hex. */
final class GiteaDialect implements Dialect {
    @Override
    public @Nullable String doubt(Delivered delivered, String secret, Instant now) {
        return HubSignature.doubt(delivered, "x-gitea-signature", "", secret);
    }

    @Override
    public Told tell(Delivered delivered) throws IOException {
        String event = delivered.headers().getOrDefault("x-gitea-event", "unnamed");
        return event.equals("push") ? GitPush.tell(event, Body.json(delivered)) : Told.other(event);
    }

    @Override
    public @Nullable String number(Delivered delivered) {
        return delivered.header("x-gitea-delivery");
    }
}
