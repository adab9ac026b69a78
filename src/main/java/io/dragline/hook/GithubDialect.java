package io.dragline.hook;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** GitHub: {@code X-Hub-Signature-256} over the body, as JSON or as a form. */
final class GithubDialect implements Dialect {
    @Override
    public @Nullable String doubt(Delivered delivered, String secret, Instant now) {
        return HubSignature.doubt(delivered, "x-hub-signature-256", secret);
    }

    @Override
    public Told tell(Delivered delivered) throws IOException {
        String event = delivered.headers().getOrDefault("x-github-event", "unnamed");
        if (event.equals("ping")) return Told.ping(event);
        return event.equals("push") ? GitPush.tell(event, Body.json(delivered)) : Told.other(event);
    }

    @Override
    public @Nullable String number(Delivered delivered) {
        return delivered.header("x-github-delivery");
    }
}
