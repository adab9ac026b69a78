package io.dragline.oidc;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.outbound.HttpAnswer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** OpenID Connect's code flow with PKCE: where a browser is sent, and who it was that came back with a code. */
@Component
class Flow {
    private final Providers providers;
    private final Issuers issuers;
    private final ProviderHttp http;
    private final ObjectMapper json;

    Flow(Providers providers, Issuers issuers, ProviderHttp http, ObjectMapper json) {
        this.providers = providers;
        this.issuers = issuers;
        this.http = http;
        this.json = json;
    }

    URI authorization(Providers.Stored at, Begun begun) {
        Provider provider = at.provider();
        URI place = issuers.document(provider.issuer()).authorization();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", provider.client());
        query.put("redirect_uri", provider.callback(at.name()).toString());
        query.put("scope", String.join(" ", provider.scopes()));
        query.put("state", begun.state());
        query.put("nonce", begun.nonce());
        query.put("code_challenge", begun.challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(place + (place.getRawQuery() == null ? "?" : "&") + form(query));
    }

    /** Another provider that was mixed in names itself, or is found out by its token. */
    void checkIssuer(Provider provider, @Nullable String said) {
        boolean says = issuers.document(provider.issuer()).saysIssuer();
        if (said == null ? says : !said.equals(provider.issuer().toString()))
            throw new NotLetIn(Refusal.TOKEN, "another issuer sent the browser back than " + provider.issuer());
    }

    /**
     * @throws NotLetIn what the provider answers must not be trusted
     * @throws ProviderFailed it does not answer as it should
     */
    Person person(Providers.Stored at, String code, Attempt attempt) {
        Provider provider = at.provider();
        JsonNode tokens = exchange(at, code, attempt);
        Claims claims = check(tokens.path("id_token").asText(), provider, attempt.nonce());
        Claims all = withUserInfo(claims, tokens.path("access_token").asText(), provider);
        return new Person(
                provider.issuer().toString(),
                String.valueOf(claims.text("sub")),
                all.text(provider.nameClaim()),
                provider.groupsClaim() == null ? List.of() : all.texts(provider.groupsClaim()));
    }

    private JsonNode exchange(Providers.Stored at, String code, Attempt attempt) {
        Provider provider = at.provider();
        Document document = issuers.document(provider.issuer());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", provider.callback(at.name()).toString());
        form.put("code_verifier", attempt.verifier());
        form.put("client_id", provider.client());
        String secret = providers.secret(at);
        Map<String, String> headers = Map.of();
        if (secret != null && document.postsSecret()) form.put("client_secret", secret);
        else if (secret != null) headers = Map.of("Authorization", basic(provider, secret));
        HttpAnswer answer = http.post(document.token(), headers, form(form));
        if (answer.status() == 200) return http.json(ProviderHttp.text(answer), json);
        // the code was used, or is not ours; else Dragline is described wrongly there or here
        String error = http.json(ProviderHttp.text(answer), json).path("error").asText();
        if (error.equals("invalid_grant")) throw new NotLetIn(Refusal.TOKEN, "the provider does not take the code");
        throw new ProviderFailed(
                "its token endpoint answered " + answer.status() + " " + (error.matches("[a-z_]{1,40}") ? error : ""));
    }

    private static String basic(Provider provider, String secret) {
        String pair = encoded(provider.client()) + ":" + encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private Claims check(String token, Provider provider, String nonce) {
        try {
            return IdTokens.check(token, issuers.keys(provider.issuer()), provider, nonce, Instant.now());
        } catch (IdTokens.OtherKey rotated) {
            try {
                return IdTokens.check(token, issuers.newKeys(provider.issuer()), provider, nonce, Instant.now());
            } catch (IdTokens.OtherKey e) {
                throw new NotLetIn(Refusal.TOKEN, String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** Many providers keep their tokens small, and tell names and groups here only. */
    private Claims withUserInfo(Claims claims, String accessToken, Provider provider) {
        URI place = issuers.document(provider.issuer()).userInfo();
        String groups = provider.groupsClaim();
        boolean complete = !claims.lacks(provider.nameClaim()) && (groups == null || !claims.lacks(groups));
        if (complete || place == null || accessToken.isEmpty()) return claims;
        JsonNode more = http.json(http.get(place, Map.of("Authorization", "Bearer " + accessToken)), json);
        if (!more.path("sub").asText().equals(claims.text("sub")))
            throw new NotLetIn(Refusal.TOKEN, "what the provider tells of the person is about another one");
        return claims.and(json.convertValue(more, new TypeReference<Map<String, Object>>() {}));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
