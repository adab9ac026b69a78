package io.dragline.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.outbound.HttpAnswer;
import io.dragline.outbound.HttpCall;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Talks to providers; a few at a time, so that one that is slow does not hold all who work with Dragline. */
@Component
class ProviderHttp {
    private final Semaphore lines = new Semaphore(4);
    private final HttpCall http;

    ProviderHttp(HttpCall http) {
        this.http = http;
    }

    private interface Talk {
        HttpAnswer run() throws IOException;
    }

    String get(URI address, Map<String, String> headers) {
        return body(address, talk(address, () -> http.get(address, headers)));
    }

    HttpAnswer post(URI address, Map<String, String> headers, String form) {
        return talk(address, () -> http.postForm(address, headers, form));
    }

    private HttpAnswer talk(URI address, Talk talk) {
        if (!lines.tryAcquire()) throw new ProviderFailed("too many wait for an answer of a provider");
        try {
            return talk.run();
        } catch (IOException e) {
            throw new ProviderFailed(e.getMessage() + " (" + place(address) + ")", e);
        } finally {
            lines.release();
        }
    }

    private static String body(URI address, HttpAnswer answer) {
        if (answer.status() != 200) throw new ProviderFailed(place(address) + " answered " + answer.status());
        return text(answer);
    }

    static String text(HttpAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    JsonNode json(String text, ObjectMapper json) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ProviderFailed("what it answered is no JSON, or longer than 64 KiB", e);
        }
    }

    private static String place(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }
}
