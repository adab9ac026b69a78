package io.dragline.oidc;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an admin sends; what is left out is as usual.
 *
 * @param clientSecret never told again; null: it stays; empty: there is none, PKCE alone protects the exchange
 */
record ProviderWish(
        String title,
        URI issuer,
        String client,
        @Nullable String clientSecret,
        URI dragline,
        @Nullable List<String> scopes,
        @Nullable String nameClaim,
        @Nullable String groupsClaim,
        @Nullable Map<String, String> teams,
        @Nullable Boolean create,
        @Nullable Boolean enabled) {

    Provider provider() {
        return new Provider(
                title,
                issuer,
                client,
                dragline,
                Objects.requireNonNullElse(scopes, List.of("openid", "profile", "email")),
                nameClaim == null || nameClaim.isBlank() ? "preferred_username" : nameClaim,
                groupsClaim == null || groupsClaim.isBlank() ? null : groupsClaim,
                Objects.requireNonNullElse(teams, Map.of()),
                Boolean.TRUE.equals(create),
                !Boolean.FALSE.equals(enabled));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return title + " at " + issuer;
    }
}
