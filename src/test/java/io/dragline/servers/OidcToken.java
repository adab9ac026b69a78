package io.dragline.servers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** An ID token, right or wrong in one thing. */
record OidcToken(String issuer, String client, String nonce, String subject, String user, List<String> groups) {
    /** Of nobody whom anybody trusts; made once, since making one takes seconds on a busy machine. */
    private static final RSAKey FOREIGN = foreign();

    private static RSAKey foreign() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String with(OidcFault fault, RSAKey key) throws JOSEException {
        if (fault == OidcFault.NO_TOKEN) return "";
        JWTClaimsSet claims = claims(fault);
        if (fault == OidcFault.UNSIGNED) return new PlainJWT(claims).serialize();
        RSAKey other = new RSAKey.Builder(FOREIGN).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header(fault, key, other), claims);
        token.sign(signer(fault, key, other));
        return fault == OidcFault.TAMPERED ? tampered(token.serialize()) : token.serialize();
    }

    private static JWSHeader header(OidcFault fault, RSAKey key, RSAKey other) {
        JWSAlgorithm algorithm =
                fault == OidcFault.SIGNED_WITH_THE_PUBLIC_KEY ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256;
        JWSHeader.Builder header =
                new JWSHeader.Builder(algorithm).keyID(fault == OidcFault.UNKNOWN_KEY ? "invented" : key.getKeyID());
        return fault == OidcFault.KEY_INSIDE ? header.jwk(other.toPublicJWK()).build() : header.build();
    }

    private static JWSSigner signer(OidcFault fault, RSAKey key, RSAKey other) throws JOSEException {
        return switch (fault) {
            case SIGNED_WITH_THE_PUBLIC_KEY ->
                new MACSigner(key.toRSAPublicKey().getEncoded());
            case SIGNED_BY_ANOTHER_KEY, KEY_INSIDE -> new RSASSASigner(other);
            default -> new RSASSASigner(key);
        };
    }

    private JWTClaimsSet claims(OidcFault fault) {
        Instant now = Instant.now();
        Instant made = fault == OidcFault.OF_THE_FUTURE
                ? now.plusSeconds(600)
                : fault == OidcFault.LONG_AGO ? now.minusSeconds(7200) : now;
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(fault == OidcFault.WRONG_ISSUER ? "http://127.0.0.1:1" : issuer)
                .audience(audience(fault))
                .issueTime(Date.from(made))
                .claim("preferred_username", user)
                .claim("groups", groups);
        if (fault != OidcFault.NO_END)
            claims.expirationTime(Date.from(now.plusSeconds(fault == OidcFault.EXPIRED ? -600 : 3600)));
        if (fault == OidcFault.NOT_YET) claims.notBeforeTime(Date.from(now.plusSeconds(600)));
        if (fault == OidcFault.OTHER_PARTY) claims.claim("azp", "another");
        if (fault != OidcFault.NO_SUBJECT) claims.subject(fault == OidcFault.BLANK_SUBJECT ? " " : subject);
        if (fault != OidcFault.NO_NONCE) claims.claim("nonce", fault == OidcFault.WRONG_NONCE ? "x" : nonce);
        return claims.build();
    }

    private List<String> audience(OidcFault fault) {
        return switch (fault) {
            case WRONG_AUDIENCE -> List.of("another");
            case SEVERAL_WITHOUT_PARTY -> List.of(client, "another");
            default -> List.of(client);
        };
    }

    private static String tampered(String token) {
        String[] parts = token.split("\\.");
        String body = new String(Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8)
                .replace("subject-", "Subject-");
        return parts[0] + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "." + parts[2];
    }
}
