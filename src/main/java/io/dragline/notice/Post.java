package io.dragline.notice;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.outbound.HttpAnswer;
import io.dragline.outbound.HttpCall;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Posts to a receiver and judges the status of its answer. */
@Component
class Post {
    private static final Set<Integer> LASTING = Set.of(400, 401, 403, 405, 410, 413, 414, 415, 422);
    private static final Duration LONGEST_REST = Duration.ofMinutes(15);

    private final HttpCall http;
    private final Documents documents;

    Post(HttpCall http, Documents documents) {
        this.http = http;
        this.documents = documents;
    }

    byte[] json(Object body) {
        return documents.write(body).getBytes(StandardCharsets.UTF_8);
    }

    HttpAnswer send(URI url, Map<String, String> headers, byte[] body) throws IOException {
        HttpAnswer answer = http.post(url, headers, body);
        int status = answer.status();
        if (status >= 200 && status < 300) return answer;
        String told = url.getHost() + " answered HTTP " + status;
        if (status == 429 || status == 503) throw SendFailed.tooOften(told, rest(answer));
        if (status >= 300 && status < 400)
            throw SendFailed.lasting(told + ", which leads elsewhere and is not followed; set the address it leads to");
        if (LASTING.contains(status)) throw SendFailed.lasting(told + "; check address and secret");
        throw SendFailed.passing(told);
    }

    /** What a chat says in its body; not an object: nothing. */
    JsonNode read(HttpAnswer answer) {
        try {
            return documents.read(new String(answer.body(), StandardCharsets.UTF_8), JsonNode.class);
        } catch (IllegalStateException e) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }

    private static Duration rest(HttpAnswer answer) {
        String after = answer.headers().getOrDefault("retry-after", "");
        if (!after.matches("[0-9]{1,9}")) return Duration.ofSeconds(answer.status() == 429 ? 60 : 5);
        Duration wanted = Duration.ofSeconds(Long.parseLong(after));
        return wanted.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wanted;
    }
}
