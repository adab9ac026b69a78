package io.dragline.oidc;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in provider, as an admin describes it.
 *
 * @param title as the sign-in page calls it
 * @param issuer its address, exactly as its tokens say it
 * @param client the id that Dragline was given there
 * @param dragline where browsers find Dragline: the provider sends them back there
 * @param nameClaim what a new account is called by
 * @param groupsClaim what lists a person's groups; null: nothing does
 * @param teams the team of each group; members by it come and go with the group
 * @param create whether who is not known yet gets an account, which may do what its teams may
 */
record Provider(
        String title,
        URI issuer,
        String client,
        URI dragline,
        List<String> scopes,
        String nameClaim,
        @Nullable String groupsClaim,
        Map<String, String> teams,
        boolean create,
        boolean enabled) {
    private static final String WORD = "[\\x21-\\x7e&&[^\"\\\\]]{1,100}";

    Provider {
        title = title.strip();
        if (title.isEmpty() || title.length() > 60)
            throw new IllegalArgumentException("title: is what the button says, 1 to 60 characters");
        requireSafe("issuer", issuer);
        if (issuer.getQuery() != null)
            throw new IllegalArgumentException("issuer: holds a query; give it as the provider's documents say it");
        requireSafe("dragline", dragline);
        if (!dragline.getRawPath().matches("/?") || dragline.getQuery() != null)
            throw new IllegalArgumentException("dragline: is only https://host or https://host:port");
        if (client.isBlank() || client.length() > 200)
            throw new IllegalArgumentException("client: is the id that the provider gave to Dragline");
        scopes.forEach(scope -> requireWord("scopes", scope));
        if (!scopes.contains("openid"))
            throw new IllegalArgumentException("scopes: 'openid' is missing; without it the provider says nothing");
        requireWord("nameClaim", nameClaim);
        if (groupsClaim != null) requireWord("groupsClaim", groupsClaim);
        if (!teams.isEmpty() && groupsClaim == null)
            throw new IllegalArgumentException("groupsClaim: is missing; teams are told by it");
        scopes = List.copyOf(scopes);
        teams = Map.copyOf(teams);
    }

    private static void requireWord(String field, String text) {
        if (!text.matches(WORD)) throw new IllegalArgumentException(field + ": '" + text + "' is not one word");
    }

    /** Without TLS only what the administrator named at the start is asked; see {@code outbound}. */
    private static void requireSafe(String field, URI address) {
        boolean http = List.of("http", "https").contains(String.valueOf(address.getScheme()));
        if (!http || address.getHost() == null || address.getUserInfo() != null || address.getFragment() != null)
            throw new IllegalArgumentException(
                    field + ": '" + address + "' is not an address; it begins with https://");
    }

    /** To be registered at the provider. */
    URI callback(ProviderName name) {
        return URI.create(dragline.toString().replaceAll("/$", "") + "/api/oidc/" + name + "/callback");
    }
}
