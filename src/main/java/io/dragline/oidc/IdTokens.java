package io.dragline.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Whether an ID token is the provider's, for us, for this attempt and of now. No bean: its library is loaded when it is used. */
final class IdTokens {
    /** Signatures of keys that only the provider has: neither "none", nor HMAC, whose key could be a public one. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final int SHORTEST_RSA = 2048;
    private static final int LONGEST = 32 << 10;

    private IdTokens() {}

    /** None of the keys that are known made it: the provider may have new ones. */
    static final class OtherKey extends Exception {
        private static final long serialVersionUID = 1;

        OtherKey(String why) {
            super(why);
        }
    }

    /**
     * @param keys the provider's document of keys
     * @throws NotLetIn it must not be trusted
     */
    static Claims check(String token, String keys, Provider provider, String nonce, Instant now) throws OtherKey {
        try {
            if (token.length() > LONGEST) throw new BadJOSEException("it is too long");
            SignedJWT signed = SignedJWT.parse(token);
            if (!SIGNATURES.contains(signed.getHeader().getAlgorithm()))
                throw new BadJOSEException(
                        "it is signed by " + signed.getHeader().getAlgorithm() + ", which is not accepted");
            List<JWK> known = usable(keys);
            String key = signed.getHeader().getKeyID();
            if (key != null && known.stream().noneMatch(each -> key.equals(each.getKeyID())))
                throw new OtherKey("the provider has no key " + key.replaceAll("[^\\w.-]", "?"));
            JWTClaimsSet claims = processor(known, provider, nonce).process(signed, null);
            checkParty(claims, provider.client());
            checkAge(claims, now);
            if (claims.getSubject().isBlank() || claims.getSubject().length() > 255)
                throw new BadJOSEException("it names nobody");
            return new Claims(claims.getClaims());
        } catch (BadJWSException e) {
            throw new OtherKey("no key of the provider's made this token");
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new NotLetIn(Refusal.TOKEN, "the ID token is not accepted: " + e.getMessage(), e);
        }
    }

    private static DefaultJWTProcessor<SecurityContext> processor(List<JWK> keys, Provider provider, String nonce) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(SIGNATURES, new ImmutableJWKSet<>(new JWKSet(keys))));
        JWTClaimsSet exactly = new JWTClaimsSet.Builder()
                .issuer(provider.issuer().toString())
                .claim("nonce", nonce)
                .build();
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(provider.client(), exactly, Set.of("sub", "aud", "exp", "iat", "nonce"));
        verifier.setMaxClockSkew((int) SKEW.toSeconds());
        processor.setJWTClaimsSetVerifier(verifier);
        return processor;
    }

    /** How many keys of that document may sign. */
    static int count(String keys) {
        try {
            return usable(keys).size();
        } catch (ParseException e) {
            throw new ProviderFailed("its keys cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<JWK> usable(String keys) throws ParseException {
        return JWKSet.parse(keys).getKeys().stream()
                .filter(key -> !(key instanceof RSAKey rsa) || rsa.size() >= SHORTEST_RSA)
                .toList();
    }

    /** A token for several is ours only if it was made for us. */
    private static void checkParty(JWTClaimsSet claims, String client) throws ParseException, BadJOSEException {
        String party = claims.getStringClaim("azp");
        if (party != null ? !party.equals(client) : claims.getAudience().size() > 1)
            throw new BadJOSEException("it was made for another party");
    }

    private static void checkAge(JWTClaimsSet claims, Instant now) throws BadJOSEException {
        Date made = claims.getIssueTime();
        if (made == null
                || made.toInstant().isAfter(now.plus(SKEW))
                || made.toInstant().isBefore(now.minus(OLDEST).minus(SKEW)))
            throw new BadJOSEException("it was made at " + made + "; see that both clocks are right");
    }
}
