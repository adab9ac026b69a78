package io.dragline.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What the providers say of themselves, and their keys: asked when somebody signs in, and kept for a while. */
@Component
class Issuers {
    private static final Duration KEPT = Duration.ofMinutes(10);
    /** So that tokens with invented keys do not make us ask without end. */
    private static final int MOST_A_MINUTE = 5;
    /** Each of them holds a thread of the web server, which has 32. */
    private static final int MOST_WAITING = 8;

    private final ProviderHttp http;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<URI, Known> known = new ConcurrentHashMap<>();

    @Autowired
    Issuers(ProviderHttp http, ObjectMapper json) {
        this(http, json, Clock.systemUTC());
    }

    Issuers(ProviderHttp http, ObjectMapper json, Clock clock) {
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    private static final class Known {
        final ReentrantLock asking = new ReentrantLock();

        @Nullable
        ProviderFailed failure;

        volatile int failures;

        @Nullable
        Document document;

        Instant documentAt = Instant.EPOCH;

        @Nullable
        String keys;

        Instant keysAt = Instant.EPOCH;
        Instant minute = Instant.EPOCH;
        int refreshes;
    }

    /** What a look at the provider found. @param keys how many may sign */
    record Found(URI authorization, int keys) {}

    Found look(URI issuer) {
        return new Found(document(issuer).authorization(), IdTokens.count(keys(issuer)));
    }

    Document document(URI issuer) {
        Known of = of(issuer);
        return alone(of, () -> {
            if (of.document == null || isOld(of.documentAt)) {
                String place = issuer.toString().replaceAll("/+$", "") + "/.well-known/openid-configuration";
                JsonNode read = http.json(http.get(URI.create(place), Map.of()), json);
                of.document = Document.of(read, issuer);
                of.documentAt = clock.instant();
            }
            return of.document;
        });
    }

    String keys(URI issuer) {
        Document document = document(issuer);
        Known of = of(issuer);
        return alone(of, () -> {
            if (of.keys == null || isOld(of.keysAt)) fetchKeys(of, document);
            return Objects.requireNonNull(of.keys);
        });
    }

    /** After none of the known ones fitted; a few times a minute, then no longer. */
    String newKeys(URI issuer) {
        Document document = document(issuer);
        Known of = of(issuer);
        return alone(of, () -> {
            Instant now = clock.instant();
            if (of.minute.isBefore(now.minusSeconds(60))) {
                of.minute = now;
                of.refreshes = 0;
            }
            if (of.keys == null || of.refreshes++ < MOST_A_MINUTE) fetchKeys(of, document);
            return Objects.requireNonNull(of.keys);
        });
    }

    /** One asks a provider; who waited for an answer that did not come does not wait for one of his own. */
    private static <T> T alone(Known of, Supplier<T> question) {
        if (of.asking.getQueueLength() >= MOST_WAITING)
            throw new ProviderFailed("too many wait for an answer of a provider");
        int before = of.failures;
        of.asking.lock();
        try {
            if (of.failure != null && of.failures != before) throw of.failure;
            return asked(of, question);
        } finally {
            of.asking.unlock();
        }
    }

    private static <T> T asked(Known of, Supplier<T> question) {
        try {
            return question.get();
        } catch (ProviderFailed e) {
            of.failure = e;
            of.failures++;
            throw e;
        }
    }

    void forget(URI issuer) {
        known.remove(issuer);
    }

    private void fetchKeys(Known of, Document document) {
        of.keys = http.get(document.keys(), Map.of());
        of.keysAt = clock.instant();
    }

    private Known of(URI issuer) {
        return known.computeIfAbsent(issuer, none -> new Known());
    }

    private boolean isOld(Instant at) {
        return at.isBefore(clock.instant().minus(KEPT));
    }
}
