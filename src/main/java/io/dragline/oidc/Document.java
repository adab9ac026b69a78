package io.dragline.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself at {@code /.well-known/openid-configuration}.
 *
 * @param saysIssuer whether it names itself when it sends a browser back (RFC 9207)
 * @param postsSecret whether it wants the client secret in the form, since it does not take it in the header
 */
record Document(
        URI authorization, URI token, URI keys, @Nullable URI userInfo, boolean saysIssuer, boolean postsSecret) {
    /** @throws ProviderFailed it is another's, or not complete */
    static Document of(JsonNode json, URI issuer) {
        String said = json.path("issuer").asText();
        if (!said.equals(issuer.toString()))
            throw new ProviderFailed("its document says that the issuer is '" + said + "', and not '" + issuer + "'");
        List<String> methods = new ArrayList<>();
        json.path("token_endpoint_auth_methods_supported").forEach(method -> methods.add(method.asText()));
        return new Document(
                endpoint(json, "authorization_endpoint", issuer),
                endpoint(json, "token_endpoint", issuer),
                endpoint(json, "jwks_uri", issuer),
                json.hasNonNull("userinfo_endpoint") ? endpoint(json, "userinfo_endpoint", issuer) : null,
                json.path("authorization_response_iss_parameter_supported").asBoolean(),
                !methods.isEmpty() && !methods.contains("client_secret_basic"));
    }

    /** As safe as the issuer itself. */
    private static URI endpoint(JsonNode json, String key, URI issuer) {
        String text = json.path(key).asText();
        try {
            URI address = URI.create(text);
            boolean safe = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && "http".equals(issuer.getScheme()));
            if (safe && address.getHost() != null && address.getFragment() == null) return address;
        } catch (IllegalArgumentException notOne) {
            // told below
        }
        throw new ProviderFailed("its document has no good " + key + ": '" + text + "'");
    }
}
