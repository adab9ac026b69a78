package io.dragline.oidc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that is under way.
 *
 * @param next where the page goes on. @param link whose account asked for it to be linked; null: it is a sign-in
 */
record Attempt(
        ProviderName provider,
        String nonce,
        String verifier,
        LocalPath next,
        String origin,
        Instant beganAt,
        @Nullable String link) {}
